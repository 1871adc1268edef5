// A growth conversation: the head of a job is called as its function, so that closed rows say what they are;
// and one more job is first the empty row that is there already.
"use strict";

document.querySelectorAll(".growth-jobs").forEach(function (set) {
  function nameOf(row) {
    return row.querySelector("[name$='-function']");
  }

  set.addEventListener("input", function (event) {
    if (!event.target.name || !event.target.name.endsWith("-function")) return;
    const head = event.target.closest("details.growth-job").querySelector("[data-job-name]");
    head.dataset.before = head.dataset.before || head.textContent;
    head.textContent = event.target.value.trim() || head.dataset.before;
  });

  set.addEventListener(
    "click",
    function (event) {
      if (!event.target.closest("[data-add-row]")) return;
      const rows = Array.from(set.querySelectorAll("details.growth-job"));
      const waiting = rows.find((row) => !row.open && !nameOf(row).value.trim());
      if (!waiting) return;
      event.preventDefault();
      event.stopPropagation();
      waiting.open = true;
      nameOf(waiting).focus();
    },
    true,
  );
});
