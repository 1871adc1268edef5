// 'Nog een regel': copies the empty row. Without script the form shows a few empty rows itself.
"use strict";

document.querySelectorAll("[data-formset]").forEach(function (set) {
  const prefix = set.dataset.formset;
  const total = set.querySelector('[name="' + prefix + '-TOTAL_FORMS"]');
  const most = set.querySelector('[name="' + prefix + '-MAX_NUM_FORMS"]');
  const blank = set.querySelector("template");
  const rows = set.querySelector(".formset-rows");
  const button = set.querySelector("[data-add-row]");
  if (!total || !blank || !rows || !button) return;
  button.hidden = false;

  button.addEventListener("click", function (event) {
    event.preventDefault(); // without script this button may send the form for a row
    const number = Number(total.value);
    const row = blank.content.firstElementChild.cloneNode(true);
    row.querySelectorAll("*").forEach(function (node) {
      for (const attribute of Array.from(node.attributes)) {
        if (attribute.value.includes("__prefix__")) {
          attribute.value = attribute.value.replaceAll("__prefix__", String(number));
        }
      }
    });
    rows.append(row);
    total.value = String(number + 1);
    button.disabled = most && number + 1 >= Number(most.value);
    const first = row.querySelector("input:not([type=hidden]), select, textarea");
    if (first) first.focus();
    rows.dispatchEvent(new Event("change", { bubbles: true })); // a kept form keeps its number of rows
  });
});
