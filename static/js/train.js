// The train with the keyboard: arrows on a bar show what a week earlier or later would do; nothing is saved by a key.
(() => {
  const train = document.querySelector(".train");
  if (!train) return;
  const bars = [...train.querySelectorAll("a[data-c]")];

  const mark = (person) => {
    train.classList.toggle("has-person", Boolean(person));
    for (const bar of bars) bar.parentElement.classList.toggle("same", bar.dataset.c === person);
  };
  for (const bar of bars) {
    bar.addEventListener("focus", () => mark(bar.dataset.c));
    bar.addEventListener("blur", () => mark(""));
    bar.addEventListener("mouseenter", () => mark(bar.dataset.c));
    bar.addEventListener("mouseleave", () => mark(""));
  }

  const preview = document.querySelector("[data-preview]");
  const go = (address, weeks) => {
    const url = new URL(address, location.href);
    url.searchParams.set("doe", "start");
    url.searchParams.set("schuif", weeks);
    url.searchParams.delete("dag");
    url.searchParams.set("toets", "1");
    location.assign(url);
  };
  const moved = preview ? preview.querySelector(".ride-moved a") : null;
  document.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const bar = event.target.closest("a[data-s]");
    if (!bar || !new URL(bar.href).pathname.includes("/trein/stap/")) return;
    const later = event.key === "ArrowRight";
    const here = new URL(bar.href).pathname === location.pathname && preview;
    const weeks = here ? (later ? preview.dataset.later : preview.dataset.earlier) : later ? "1" : "-1";
    if (weeks === undefined) return;
    event.preventDefault();
    go(here ? location.href : bar.href, weeks);
  });
  if (moved && new URL(location.href).searchParams.has("toets")) {
    const own = bars.find((bar) => new URL(bar.href).pathname === location.pathname);
    (own || moved).focus();
  }
})();
