// Runs in the head, before the first paint: says that script works, and switches light and dark.
"use strict";

document.documentElement.classList.add("js");

(function () {
  const root = document.documentElement;
  const year = 365 * 24 * 3600;

  function isDark() {
    const chosen = root.dataset.bsTheme;
    return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function label(button) {
    const words = button.querySelector("span") || button;
    words.textContent = isDark() ? "Lichte kleuren" : "Donkere kleuren";
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      label(button);
      button.addEventListener("click", function () {
        const theme = isDark() ? "light" : "dark";
        const secure = location.protocol === "https:" ? "; Secure" : "";
        root.dataset.bsTheme = theme;
        document.cookie = "theme=" + theme + "; path=/; max-age=" + year + "; SameSite=Lax" + secure;
        label(button);
        document.dispatchEvent(new CustomEvent("themechange"));
      });
    });
  });
})();
