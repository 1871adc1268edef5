// What makes pages pleasant; without it everything still works.
"use strict";

(function () {
  const typing = "input, textarea, select, [contenteditable]";

  // The key '/' goes to the search box, Escape closes an open menu.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      closeMenus(null, true);
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const box = document.getElementById("zoek");
    if (event.key === "/" && plain && box && !event.target.matches(typing)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  function closeMenus(except, refocus) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (menu === except) return;
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (refocus && inside) menu.querySelector("summary").focus();
    });
  }

  document.addEventListener("click", function (event) {
    closeMenus(event.target.closest("details.menu"), false);
  });

  // On a narrow screen the main menu sits behind a button.
  const toggle = document.querySelector(".nav-toggle");
  const nav = document.getElementById("hoofdmenu");
  if (toggle && nav) {
    toggle.hidden = false;
    toggle.addEventListener("click", function () {
      const open = nav.classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
    });
  }

  // The filters of a list fold on a narrow screen; without script they stay open.
  const narrow = window.matchMedia("(max-width: 760px)");
  function foldFilters() {
    document.querySelectorAll("details.filters-fold").forEach(function (fold) {
      fold.open = !narrow.matches || fold.hasAttribute("data-stays");
    });
  }
  foldFilters();
  narrow.addEventListener("change", foldFilters);

  // Errors: the summary gets the focus, so that it is read and seen first.
  const summary = document.getElementById("fouten");
  if (summary) summary.focus();

  // Pressing twice sends once; a form that was changed asks before it is left.
  let dirty = false;

  function rest(button) {
    button.disabled = false;
    if (button.dataset.label) button.textContent = button.dataset.label;
  }

  document.addEventListener("input", function (event) {
    if (event.target.closest("form[data-guard]")) dirty = true;
  });

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.target === "_blank") return;
    dirty = false;
    const button = event.submitter;
    if (!button) return;
    // After this turn, so that the name and value of the button still go along.
    setTimeout(function () {
      if (!button.querySelector("svg")) {
        button.dataset.label = button.textContent;
        button.textContent = "Bezig…";
      }
      button.disabled = true;
    }, 0);
  });

  // What is kept on the server can't be lost by leaving.
  document.addEventListener("opstap:kept", function () {
    dirty = false;
  });

  window.addEventListener("beforeunload", function (event) {
    if (dirty) event.preventDefault();
  });

  // Nine digits in a search box may be a citizen number: that never goes into an address.
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (form.method !== "get") return;
    const box = form.querySelector("input[name=q], input[type=search]");
    if (!box || !/^[\s.\-]*(\d[\s.\-]*){9}$/.test(box.value)) return;
    event.preventDefault();
    box.value = "";
    window.location.assign("/inwoners/zoek-op-bsn/");
  }, true);

  // A button that prints; without script the browser's own menu does.
  document.querySelectorAll("button[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // Coming back with the back button: buttons work again.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) document.querySelectorAll("button[disabled][data-label]").forEach(rest);
  });

  // htmx: an answer that is not a page part (logged out, error) is shown as a page, never half.
  document.addEventListener("htmx:responseError", function (event) {
    const place = document.getElementById("meldingen");
    if (!place) return;
    const note = document.createElement("div");
    note.className = "message tone-bad";
    const text = document.createElement("p");
    text.textContent =
      event.detail.xhr.status === 403
        ? "Dit mag niet, of je bent uitgelogd. Laad de pagina opnieuw."
        : "Dit lukte niet. Probeer het nog eens; lukt het weer niet, laad dan de pagina opnieuw.";
    note.append(text);
    place.append(note);
  });
})();
