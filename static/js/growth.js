// A growth conversation: the head of a job is called as its function, so that closed rows say what they are.
"use strict";

document.querySelectorAll(".growth-jobs").forEach(function (rows) {
  rows.addEventListener("input", function (event) {
    if (!event.target.name || !event.target.name.endsWith("-function")) return;
    const name = event.target.closest("details.growth-job").querySelector("[data-job-name]");
    name.dataset.before = name.dataset.before || name.textContent;
    name.textContent = event.target.value.trim() || name.dataset.before;
  });
});
