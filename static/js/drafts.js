// A long form is kept while it is typed: a closed browser or an ended session loses nothing.
"use strict";

document.querySelectorAll("form[data-draft]").forEach(function (form) {
  let dirty = false;

  const keep = window.opstapKeep({
    url: form.dataset.draftUrl,
    place: form.querySelector("[data-kept]"),
    waiting: function () {
      return dirty;
    },
    collect: function () {
      if (!dirty) return null;
      dirty = false;
      const fields = {};
      new FormData(form).forEach(function (value, name) {
        if (typeof value !== "string" || name === "csrfmiddlewaretoken") return;
        const input = form.elements[name];
        if (input && input.type === "password") return;
        (fields[name] = fields[name] || []).push(value);
      });
      return { key: form.dataset.draft, fields: fields, client: Number(form.dataset.draftClient) || null };
    },
    failed: function () {
      dirty = true;
    },
    kept: function () {},
  });

  function changed() {
    dirty = true;
    keep.changed();
  }
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // Sent back with a question: what stands here now is more than was kept while it was typed.
  if (form.hasAttribute("data-refused")) changed();
  // Sent: the server keeps it for good, and removes the draft with it.
  form.addEventListener("submit", keep.stop);
});
