// Keeps what is typed on the server: at most every three seconds, and when the page is left or hidden.
// Without connection it says so and tries again; what is typed stays in the page.
"use strict";

window.opstapKeep = function (settings) {
  const WAIT = 3000;
  const AGAIN = 5000;
  const FITS_WITH_GOODBYE = 60000;
  const place = settings.place;
  let timer = null;
  let busy = null;
  let stopped = false;
  let refused = false;

  function say(text, wrong, target) {
    if (!place || place.textContent === text) return;
    const words = document.createElement(target ? "a" : "span");
    if (target) words.href = "#" + target;
    words.textContent = text;
    place.replaceChildren(words);
    place.classList.toggle("kept-not", Boolean(wrong));
  }

  function token() {
    const field = document.querySelector("[name=csrfmiddlewaretoken]");
    return field ? field.value : "";
  }

  // After logging in anew in another tab the page's token is old: the page itself knows the new one.
  async function renewToken() {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[name=csrfmiddlewaretoken]");
    if (!fresh) return false;
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach(function (field) {
      field.value = fresh.value;
    });
    return true;
  }

  function post(body, leaving) {
    return fetch(settings.url, {
      method: "POST",
      credentials: "same-origin",
      keepalive: leaving && body.length < FITS_WITH_GOODBYE,
      headers: { "Content-Type": "application/json", "X-CSRFToken": token(), Accept: "application/json" },
      body: body,
    });
  }

  async function send(payload, leaving) {
    const body = JSON.stringify(payload);
    let answer = await post(body, leaving);
    if (answer.status === 403 && !leaving && (await renewToken())) answer = await post(body, leaving);
    const json = (answer.headers.get("Content-Type") || "").includes("json");
    if (answer.redirected || !json) {
      say("Niet bewaard: je bent uitgelogd. Log in een ander tabblad in, dan gaat het hier verder.", true);
      return false;
    }
    const told = await answer.json();
    if (answer.status === 409 && settings.conflict) {
      refused = true;
      settings.conflict(told);
      return false;
    }
    if (!answer.ok) {
      say("Niet bewaard: " + (told.reason || "probeer het opnieuw."), true);
      // What the server refuses for good isn't sent again by itself: it stays in the page.
      refused = answer.status < 500;
      return false;
    }
    settings.kept(told, payload);
    const open = settings.open && settings.open(told);
    say(open ? open.text : "Bewaard om " + told.saved, Boolean(open), open && open.target);
    document.dispatchEvent(new CustomEvent("opstap:kept"));
    return true;
  }

  async function flush(leaving) {
    clearTimeout(timer);
    timer = null;
    if (busy && !leaving) await busy;
    refused = false;
    const payload = settings.collect();
    if (!payload || stopped) return true;
    busy = send(payload, leaving).catch(function () {
      say("Niet bewaard: geen verbinding. Blijf op deze bladzijde, we proberen het opnieuw.", true);
      return false;
    });
    const done = await busy;
    busy = null;
    if (!done) {
      settings.failed(payload);
      if (!timer && !refused) timer = setTimeout(flush, AGAIN);
    } else if (!timer && settings.waiting()) {
      timer = setTimeout(flush, WAIT);
    }
    return done;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") flush(true);
  });
  window.addEventListener("pagehide", function () {
    flush(true);
  });
  window.addEventListener("online", function () {
    flush(false);
  });

  return {
    changed: function () {
      if (!timer) timer = setTimeout(flush, WAIT);
    },
    flush: flush,
    isRefused: function () {
      return refused;
    },
    say: say,
    stop: function () {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
