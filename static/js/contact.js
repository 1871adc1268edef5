// A day that is typed and a day that is pressed don't contradict each other.
"use strict";

(function () {
  const typed = document.querySelector("input[name=next_on]");
  const days = document.querySelectorAll("input[name=next_choice]");
  if (!typed || !days.length) return;

  typed.addEventListener("input", function () {
    if (!typed.value) return;
    days.forEach(function (day) {
      day.checked = day.value === "other";
    });
  });

  days.forEach(function (day) {
    day.addEventListener("change", function () {
      if (day.value !== "other") typed.value = "";
      else typed.focus();
    });
  });
})();
