// A long form is kept while it is typed: a closed browser or an ended session loses nothing.
"use strict";

document.querySelectorAll("form[data-draft]").forEach(function (form) {
  const bar = document.querySelector("[data-draft-elsewhere]");
  let dirty = false;
  // What the server told about another tab; until the writer chose which text stays, nothing is kept.
  let elsewhere = bar && !bar.hidden ? { rev: form.elements.draft_rev.value } : null;

  const keep = window.opstapKeep({
    url: form.dataset.draftUrl,
    place: form.querySelector("[data-kept]"),
    waiting: function () {
      return dirty;
    },
    collect: function () {
      if (!dirty || elsewhere) return null;
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
    kept: function (told) {
      form.elements.draft_rev.value = told.rev;
    },
    conflict: function (told) {
      elsewhere = told;
      const sent = !told.rev;
      bar.querySelector("[data-elsewhere-words]").textContent = told.reason;
      bar.querySelector("[data-take-elsewhere]").textContent = sent ? "Open het opnieuw" : "Neem die tekst";
      bar.querySelector("[data-keep-this]").textContent = sent ? "Ga hier verder" : "Houd deze tekst";
      bar.hidden = false;
      keep.say("Nog niet bewaard: kies eerst welke tekst blijft.", true, bar.id);
    },
  });

  function changed() {
    dirty = true;
    keep.changed();
  }

  if (bar) {
    bar.querySelector("[data-keep-this]").addEventListener("click", function () {
      form.elements.draft_rev.value = elsewhere.rev;
      if (elsewhere.form_key && form.elements.form_key) form.elements.form_key.value = elsewhere.form_key;
      elsewhere = null;
      bar.hidden = true;
      dirty = true;
      keep.flush(false);
    });
    bar.querySelector("[data-take-elsewhere]").addEventListener("click", function () {
      // Chosen on purpose: nothing asks whether this page may be left.
      document.dispatchEvent(new CustomEvent("opstap:kept"));
    });
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // Sent back with a question: what stands here now is more than was kept while it was typed.
  if (form.hasAttribute("data-refused")) changed();
  // Sent: the server keeps it for good, and removes the draft with it.
  form.addEventListener("submit", keep.stop);
});
