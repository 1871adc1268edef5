// The list of a round: one day for everybody is set in the page, before it is saved; Enter goes down a column.
"use strict";

(function () {
  const form = document.querySelector("form[data-round]");
  if (form) {
    const rows = Array.from(form.querySelectorAll("[data-row]"));

    const fill = function (part) {
      const day = form.querySelector("#all_" + part).value;
      if (!day) return;
      let first = null;
      rows.forEach(function (row) {
        const field = row.querySelector('[data-part="' + part + '"]');
        const result = row.querySelector("[data-result]");
        if (!field || field.value || (result && result.value !== "busy")) return;
        field.value = day;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        first = first || field;
      });
      if (first) first.focus();
    };

    // On a phone one part at a time: the first that isn't done for everybody.
    const chooser = form.querySelector("[data-show]");
    const phone = window.matchMedia("(max-width: 760px)");
    const show = function () {
      const part = phone.matches && chooser ? chooser.value : "";
      form.querySelectorAll("td > [data-part]").forEach(function (field) {
        field.closest("td").hidden = Boolean(part) && field.dataset.part !== part;
      });
    };
    if (chooser) {
      chooser.addEventListener("change", show);
      phone.addEventListener("change", show);
      show();
    }

    form.addEventListener("click", function (event) {
      const button = event.target.closest("button[name=fill]");
      if (!button) return;
      event.preventDefault();
      fill(button.value);
    });

    form.addEventListener("change", function (event) {
      if (event.target.matches("[data-part]")) event.target.toggleAttribute("value", Boolean(event.target.value));
    });

    form.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
      const field = event.target;
      if (!field.matches("[data-part], [data-result]")) return;
      event.preventDefault();
      const place = rows.indexOf(field.closest("[data-row]")) + (event.shiftKey ? -1 : 1);
      const same = field.dataset.part ? '[data-part="' + field.dataset.part + '"]' : "[data-result]";
      const next = rows[place] && rows[place].querySelector(same);
      if (next) next.focus();
    });
  }

  const all = document.querySelector("[data-tick-all]");
  if (all) {
    all.addEventListener("click", function () {
      all.closest("form").querySelectorAll("input[type=checkbox]").forEach(function (box) {
        box.checked = true;
      });
    });
  }
})();
