// Draws the charts of a page with Chart.js. The figures stand in a JSON block beside each and in the table
// below it; the names and values are written in the picture itself instead of in a legend.
"use strict";

(function () {
  const charts = new Map();
  const MOST_SIGNS = 15;
  const dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4]];
  const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

  // A colour as the browser works it out for light or dark.
  function colour(name) {
    const probe = document.createElement("span");
    probe.className = "probe-" + name;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function palette() {
    return {
      series: [1, 2, 3, 4, 5].map((i) => colour("chart-" + i)),
      ink: colour("ink"),
      soft: colour("soft"),
      line: colour("line"),
      sheet: colour("sheet"),
    };
  }

  function written(value, unit) {
    if (value === null || value === undefined) return "";
    return number.format(value) + (unit === "%" ? "%" : "");
  }

  // Black or white on a coloured bar, whichever stands out most.
  function readable(tint) {
    const [r, g, b] = (tint.match(/[\d.]+/g) || [0, 0, 0]).map(Number);
    const light = [r, g, b].map((c) => (c / 255 <= 0.04 ? c / 3294 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.18 ? "#10201f" : "#ffffff";
  }

  // Values at the end of bars; the name of a line at its last point.
  function directLabels(data, tints) {
    return {
      id: "directLabels",
      afterDatasetsDraw(chart) {
        const pen = chart.ctx;
        pen.save();
        pen.font = "600 13px 'Hanken Grotesk', sans-serif";
        chart.data.datasets.forEach(function (set, index) {
          const meta = chart.getDatasetMeta(index);
          if (data.kind === "line") nameLine(pen, meta, set, tints.series[index]);
          else meta.data.forEach((bar, i) => valueBar(pen, bar, set.data[i], data, tints, chart, tints.series[index]));
        });
        pen.restore();
      },
    };
  }

  function nameLine(pen, meta, set, tint) {
    const last = meta.data[meta.data.length - 1];
    if (!last) return;
    pen.fillStyle = tint;
    pen.textBaseline = "middle";
    pen.fillText(set.label, last.x + 10, last.y);
  }

  function valueBar(pen, bar, value, data, tints, chart, tint) {
    const text = written(value, data.unit);
    if (!text || (data.stacked && !value)) return;
    const wide = data.kind === "hbar";
    const size = wide ? Math.abs(bar.x - bar.base) : Math.abs(bar.y - bar.base);
    pen.fillStyle = data.stacked ? readable(tint) : tints.ink;
    pen.textBaseline = "middle";
    if (data.stacked) {
      if (size < 24) return;
      pen.textAlign = "center";
      if (wide) pen.fillText(text, (bar.x + bar.base) / 2, bar.y);
      else pen.fillText(text, bar.x, (bar.y + bar.base) / 2);
    } else if (wide) {
      pen.textAlign = "left";
      pen.fillText(text, bar.x + 6, bar.y);
    } else {
      pen.textAlign = "center";
      pen.fillText(text, bar.x, Math.max(bar.y - 10, chart.chartArea.top + 6));
    }
  }

  function dataset(line, index, data, tints) {
    const tint = tints.series[index];
    const shared = { label: line.name, data: line.values, borderColor: tint, backgroundColor: tint };
    if (data.kind === "line") {
      return { ...shared, borderWidth: 2.5, borderDash: dashes[index], pointRadius: 3, tension: 0 };
    }
    const edge = data.stacked ? { borderColor: tints.sheet, borderWidth: 1 } : { borderWidth: 0 };
    return { ...shared, ...edge, borderRadius: 3, maxBarThickness: 36 };
  }

  // On a phone a long name takes two lines: beside the bars there is no room for one, and half a name says nothing.
  function inLines(name) {
    if (window.innerWidth > 480 || name.length <= MOST_SIGNS) return name;
    const lines = [""];
    for (const word of name.split(" ")) {
      const longer = (lines.at(-1) + " " + word).trim();
      if (longer.length <= MOST_SIGNS || !lines.at(-1)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  function widest(names) {
    return Math.max(0, ...names.map((name) => name.length)) * 7.5;
  }

  function options(data, tints) {
    const wide = data.kind === "hbar";
    const several = data.series.length > 1;
    const values = {
      beginAtZero: true,
      stacked: Boolean(data.stacked),
      grid: { color: tints.line },
      border: { display: false },
      ticks: { color: tints.soft, precision: 0, maxTicksLimit: 6, callback: (v) => written(v, data.unit) },
    };
    const names = {
      stacked: Boolean(data.stacked),
      grid: { display: false },
      border: { color: tints.line },
      ticks: { color: tints.ink, autoSkip: data.kind === "line" },
    };
    if (wide) names.ticks.callback = (v) => inLines(data.labels[v]);
    const room = data.kind === "line" ? widest(data.series.map((s) => s.name)) + 16 : wide ? 48 : 8;
    return {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: wide ? "y" : "x",
      layout: { padding: { top: wide ? 0 : 18, right: room } },
      scales: wide ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        legend: {
          display: several && data.kind !== "line",
          align: "start",
          position: "top",
          labels: { color: tints.ink, boxWidth: 14, boxHeight: 14, padding: 14 },
        },
        tooltip: {
          callbacks: { label: (item) => item.dataset.label + ": " + written(item.raw, data.unit) },
        },
      },
    };
  }

  function draw(figure) {
    const source = document.getElementById(figure.dataset.chart);
    const frame = figure.querySelector(".chart-frame");
    if (!source || !frame || !window.Chart) return;
    const data = JSON.parse(source.textContent);
    const tints = palette();
    Chart.defaults.font.family = "'Hanken Grotesk', sans-serif";
    Chart.defaults.font.size = 13;
    if (charts.has(figure)) charts.get(figure).destroy();
    else figure.querySelector("details").open = false;
    frame.hidden = false;
    if (data.kind === "hbar") frame.classList.add("rows-" + Math.min(20, bars(data) + legendLines(data, frame)));
    charts.set(
      figure,
      new Chart(frame.querySelector("canvas"), {
        type: data.kind === "line" ? "line" : "bar",
        data: { labels: data.labels, datasets: data.series.map((s, i) => dataset(s, i, data, tints)) },
        options: options(data, tints),
        plugins: [directLabels(data, tints)],
      }),
    );
  }

  function bars(data) {
    return data.labels.length * (data.stacked ? 1 : data.series.length);
  }

  // Room for the names of the series above the bars: one under the other where it is narrow.
  function legendLines(data, frame) {
    if (data.series.length < 2) return 0;
    return frame.clientWidth < 520 ? data.series.length : 1;
  }

  function drawAll() {
    document.querySelectorAll("figure[data-chart]").forEach(draw);
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.fonts.ready.then(drawAll);
  });
  document.addEventListener("themechange", drawAll);
  document.addEventListener("htmx:load", function (event) {
    event.target.querySelectorAll?.("figure[data-chart]").forEach(draw);
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);

  // On paper: light colours, the width of the page, and the table below each chart.
  const root = document.documentElement;
  let screenTheme;
  window.addEventListener("beforeprint", function () {
    screenTheme = root.dataset.bsTheme;
    root.dataset.bsTheme = "light";
    document.querySelectorAll(".chart details").forEach((table) => (table.open = true));
    drawAll();
    charts.forEach((chart) => chart.resize());
  });
  window.addEventListener("afterprint", function () {
    if (screenTheme) root.dataset.bsTheme = screenTheme;
    else delete root.dataset.bsTheme;
    drawAll();
  });
})();
