// The broad intake: every answer is kept while it is typed, each with its own version, so that two people at
// one conversation never overwrite each other unseen. Without script the button of the page saves.
"use strict";

(function () {
  const form = document.querySelector("form[data-intake]");
  fold();
  if (!form || !window.opstapKeep) return;
  const changed = new Set();
  const flying = new Map(); // question → values that were sent and not heard of yet

  function all(node, selector) {
    return Array.from(node.querySelectorAll(selector));
  }

  function questionOf(node) {
    return node.closest("[data-question]");
  }

  function keyOf(question) {
    return question.dataset.question;
  }

  function find(key) {
    return all(form, "[data-question]").find(function (one) {
      return keyOf(one) === key;
    });
  }

  function valueOf(question) {
    const none = question.querySelector("[data-none]");
    switch (question.dataset.kind) {
      case "rows": {
        const rows = all(question, "[data-row]").map(rowOf).filter(function (row) {
          return Object.keys(row).length;
        });
        return rows.length ? rows : none && none.checked ? "none" : null;
      }
      case "many": {
        const ticked = all(question, "input:checked").map(function (box) {
          return box.value;
        });
        const real = ticked.filter(function (code) {
          return code !== "none";
        });
        return real.length ? real : ticked.length ? "none" : null;
      }
      case "scale":
      case "choice": {
        const chosen = question.querySelector("input[type=radio]:checked");
        return chosen ? chosen.value : null;
      }
      default:
        return question.querySelector(".form-control").value || null;
    }
  }

  function rowOf(row) {
    const cells = {};
    all(row, "[data-col]").forEach(function (box) {
      if (box.value.trim()) cells[box.dataset.col] = box.value;
    });
    return cells;
  }

  function versionOf(question) {
    return question.querySelector("[data-version]");
  }

  const keep = window.opstapKeep({
    url: form.dataset.intake,
    place: form.querySelector("[data-kept]"),
    waiting: function () {
      return changed.size > 0;
    },
    collect: function () {
      const answers = [];
      changed.forEach(function (key) {
        const question = find(key);
        if (!question || !question.querySelector("[data-conflict]").hidden) return;
        const value = valueOf(question);
        const earlier = flying.get(key) || [];
        answers.push({
          question: key,
          value: value,
          version: Number(versionOf(question).value) || 0,
          earlier: earlier.slice(-5),
        });
        flying.set(key, earlier.concat([value]));
      });
      changed.clear();
      return answers.length ? { answers: answers } : null;
    },
    failed: function (payload) {
      payload.answers.forEach(function (one) {
        changed.add(one.question);
      });
    },
    kept: function (told) {
      Object.keys(told.results).forEach(function (key) {
        heard(find(key), told.results[key]);
        flying.delete(key);
      });
      Object.keys(told.pages).forEach(function (key) {
        count(key, told.pages[key]);
      });
    },
    // What has to be chosen or put right first, with the way to it.
    open: function () {
      const box = form.querySelector("[data-conflict]:not([hidden]), [data-wrong]:not([hidden])");
      return box && { text: "Nog niet alles is bewaard: kijk bij deze vraag.", target: questionOf(box).id };
    },
  });

  function heard(question, result) {
    if (!question) return;
    const wrong = question.querySelector("[data-wrong]");
    wrong.hidden = result.state !== "refused";
    wrong.textContent = result.reason || "";
    question.classList.toggle("field-wrong", result.state === "refused");
    versionOf(question).value = result.version;
    if (result.state !== "conflict") return;
    const box = question.querySelector("[data-conflict]");
    box.querySelector("[data-who]").textContent = result.who;
    box.querySelector("[data-theirs]").textContent = result.words;
    box.querySelector("[data-both]").hidden = question.dataset.kind !== "text";
    box.theirs = result.value;
    box.hidden = false;
  }

  function count(key, pair) {
    const link = document.querySelector('[data-page="' + key + '"]');
    if (!link) return;
    link.querySelector("[data-answered]").textContent = pair[0];
    link.classList.toggle("page-done", pair[0] >= pair[1]);
    link.classList.toggle("page-begun", pair[0] > 0 && pair[0] < pair[1]);
  }

  function touch(question) {
    if (!question) return;
    changed.add(keyOf(question));
    keep.changed();
  }

  // Two answers: what the other wrote, both, or one's own. Nothing is sent before that choice.
  function choose(question, how) {
    const box = question.querySelector("[data-conflict]");
    const field = question.querySelector(".form-control");
    const theirs = "theirs" in box ? box.theirs : box.querySelector("[data-theirs]").innerText;
    if (how === "both") field.value = String(theirs || "") + "\n\n" + field.value;
    if (how === "take" && question.dataset.kind === "text") field.value = theirs || "";
    box.hidden = true;
    question.classList.remove("question-conflict");
    if (how === "take" && question.dataset.kind !== "text") {
      changed.delete(keyOf(question));
      keep.flush(false).then(function () {
        location.reload();
      });
      return;
    }
    touch(question);
    if (field) field.focus();
  }

  function onlyOne(box) {
    const question = questionOf(box);
    const none = question.querySelector("[data-none]");
    if (!none) return;
    if (box === none && none.checked && question.dataset.kind === "many") {
      all(question, "input[type=checkbox]").forEach(function (other) {
        if (other !== none) other.checked = false;
      });
    } else if (box !== none) {
      none.checked = false;
    }
  }

  form.addEventListener("input", function (event) {
    const question = questionOf(event.target);
    if (!question) return;
    onlyOne(event.target);
    touch(question);
  });

  form.addEventListener("click", function (event) {
    const button = event.target.closest("button[type=button]");
    const question = button && questionOf(button);
    if (!question) return;
    if ("take" in button.dataset) choose(question, "take");
    if ("both" in button.dataset) choose(question, "both");
    if ("mine" in button.dataset) choose(question, "mine");
    if ("add" in button.dataset) addRow(question);
    if ("away" in button.dataset) removeRow(question, button.closest("[data-row]"));
  });

  let numbers = 100;

  function addRow(question) {
    const blank = question.querySelector("[data-blank]").content.firstElementChild.cloneNode(true);
    numbers += 1;
    all(blank, "*").forEach(function (node) {
      ["id", "for", "name"].forEach(function (name) {
        const text = node.getAttribute(name);
        if (text) node.setAttribute(name, text.replace("__n__", String(numbers)));
      });
    });
    question.querySelector("[data-rows]").append(blank);
    showButtons(question);
    blank.querySelector("[data-col]").focus();
  }

  function removeRow(question, row) {
    row.remove();
    touch(question);
    if (!question.querySelector("[data-row]")) addRow(question);
    question.querySelector("[data-add]").focus();
  }

  function showButtons(question) {
    all(question, "[data-away], [data-add]").forEach(function (button) {
      button.hidden = false;
    });
  }

  all(form, "[data-kind=rows]").forEach(function (question) {
    // One empty row is enough where another is a press away.
    const empty = all(question, "[data-row]").filter(function (row) {
      return !Object.keys(rowOf(row)).length;
    });
    empty.slice(1).forEach(function (row) {
      row.remove();
    });
    showButtons(question);
  });

  all(form, "[data-conflict]").forEach(function (box) {
    const both = box.querySelector("[data-both]");
    both.hidden = questionOf(box).dataset.kind !== "text";
  });

  // 'It still holds': the server puts what the file knows in the answer, after what was typed is kept.
  function stillHolds(button) {
    const said = document.createElement("input");
    said.type = "hidden";
    said.name = "still";
    said.value = button.value;
    keep.stop();
    form.append(said);
    form.submit();
  }

  form.addEventListener("submit", function (event) {
    const button = event.submitter && "still" in event.submitter.dataset ? event.submitter : null;
    event.preventDefault();
    keep.say("Bezig met bewaren…");
    keep.flush(false).then(function (done) {
      const open = form.querySelector("[data-conflict]:not([hidden]), [data-wrong]:not([hidden])");
      if (open) {
        const question = questionOf(open);
        question.scrollIntoView({ block: "center" });
        question.focus();
        wakeButtons();
      } else if (button && done && changed.size === 0) {
        stillHolds(button);
      } else if (done && changed.size === 0) {
        location.assign(form.dataset.next);
      } else if (keep.isRefused()) {
        wakeButtons();
      } else {
        keep.stop();
        form.submit();
      }
    });
  });

  function wakeButtons() {
    all(document, "button[disabled][data-label]").forEach(function (button) {
      button.disabled = false;
      button.textContent = button.dataset.label;
    });
  }

  // A way to another page waits for what was typed last; without connection the page asks first.
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href]");
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || link.target || link.getAttribute("href").startsWith("#") || !changed.size) return;
    event.preventDefault();
    keep.flush(false).then(function () {
      location.assign(link.href);
    });
  });

  // The list of pages lies open beside the questions, and folds above them on a narrow screen.
  function fold() {
    const pages = document.querySelector(".intake .intake-pages");
    if (!pages) return;
    const narrow = window.matchMedia("(max-width: 1040px)");
    function follow() {
      pages.open = !narrow.matches;
    }
    follow();
    narrow.addEventListener("change", follow);
  }
})();
