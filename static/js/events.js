// The list of who came: saved row by row while it is filled in, with keys for who types fast.
"use strict";

(function () {
  const form = document.querySelector("form[data-sheet]");
  if (!form || !window.opstapKeep) return;
  const changed = new Set();
  const rows = Array.from(form.querySelectorAll("[data-row]"));
  const keys = { w: "came", n: "absent", a: "cancelled", o: "invited" };

  function rowOf(node) {
    return node.closest("[data-row]");
  }

  function seenOf(row) {
    return row.querySelector("input[type=hidden]");
  }

  function answersOf(row) {
    const found = [];
    const ticked = row.querySelector("input[type=radio]:checked");
    if (ticked) found.push("0=" + ticked.value);
    row.querySelectorAll("select").forEach(function (select) {
      found.push(select.name.split("_")[2] + "=" + select.value);
    });
    return found.join(";");
  }

  const keep = window.opstapKeep({
    url: form.dataset.sheet,
    place: form.querySelector("[data-kept]"),
    waiting: function () {
      return changed.size > 0;
    },
    collect: function () {
      const sent = Array.from(changed).map(function (row) {
        return { place: Number(row.dataset.row), seen: seenOf(row).value, typed: answersOf(row) };
      });
      changed.clear();
      return sent.length ? { rows: sent } : null;
    },
    failed: function (payload) {
      payload.rows.forEach(function (one) {
        changed.add(form.querySelector('[data-row="' + one.place + '"]'));
      });
    },
    kept: function (told) {
      Object.keys(told.rows).forEach(function (key) {
        heard(form.querySelector('[data-row="' + key + '"]'), told.rows[key]);
      });
      count();
    },
    open: function () {
      const first = form.querySelector("tr[data-unsaved] input[type=radio]");
      return first ? { text: "Bij een rij moet je nog kiezen", target: first.id } : null;
    },
  });

  // The row stays as it was typed. Only what a colleague filled in meanwhile goes first: who still means
  // something else chooses it again, so that nobody's answer disappears unseen.
  function heard(row, told) {
    if (!row) return;
    seenOf(row).value = told.seen;
    row.querySelector("[data-says]").textContent = told.says;
    row.classList.toggle("clash", Boolean(told.says));
    row.toggleAttribute("data-unsaved", Boolean(told.says) && !Object.keys(told.theirs).length);
    Object.keys(told.theirs).forEach(function (column) {
      const value = told.theirs[column];
      if (column === "0") row.querySelector('input[type=radio][value="' + value + '"]').checked = true;
      else row.querySelector('select[name="t_' + row.dataset.row + "_" + column + '"]').value = value;
    });
    if (!told.presence || changed.has(row)) return;
    const now = row.querySelector('input[type=radio][value="' + told.presence + '"]');
    if (now) now.checked = true;
  }

  function touched(row) {
    if (!row) return;
    changed.add(row);
    row.querySelectorAll("select").forEach(function (select) {
      select.classList.toggle("empty", select.value === "" && select.options[0].text === "–");
    });
    count();
    keep.changed();
  }

  function count() {
    const left = rows.filter(function (row) {
      const unknown = row.querySelector('input[type=radio][value="invited"]');
      return unknown && unknown.checked;
    }).length;
    const place = form.querySelector("[data-left]");
    if (place) place.textContent = left ? ", van " + left + " nog niet bekend" : ", allemaal bekend";
  }

  function next(row, back) {
    const other = rows[rows.indexOf(row) + (back ? -1 : 1)];
    const field = other && other.querySelector("input[type=radio]:checked, input[type=radio]");
    if (field) field.focus();
  }

  form.addEventListener("change", function (event) {
    if (event.target.matches("[data-own]")) return;
    touched(rowOf(event.target));
  });

  form.addEventListener("keydown", function (event) {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && event.target.matches("input[type=radio], select")) {
      event.preventDefault();
      next(row, event.shiftKey);
      return;
    }
    const value = event.target.matches("input[type=radio]") && keys[event.key.toLowerCase()];
    const field = value && row.querySelector('input[type=radio][value="' + value + '"]');
    if (!field) return;
    event.preventDefault();
    field.checked = true;
    field.focus();
    touched(row);
  });

  // With script the button fills in and saves by itself; what was filled in stays to be looked at.
  const all = form.querySelector("[data-all]");
  if (all) {
    all.addEventListener("click", function (event) {
      event.preventDefault();
      rows.forEach(function (row) {
        const unknown = row.querySelector('input[type=radio][value="invited"]');
        const came = row.querySelector('input[type=radio][value="came"]');
        if (!unknown || !unknown.checked || !came) return;
        came.checked = true;
        touched(row);
      });
      keep.flush(false);
    });
  }

  form.addEventListener("submit", keep.stop);
  count();
})();
