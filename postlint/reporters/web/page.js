"use strict";
// Filters, and the reason of a mark beside it. Without this script all is there to be read; texts only ever move as nodes.
(() => {
  const get = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];

  const form = get("filters");
  if (form) {
    const texts = new Map();
    const textOf = (card) => {
      if (!texts.has(card)) texts.set(card, card.textContent.toLocaleLowerCase());
      return texts.get(card);
    };
    const written = (count) => count.toLocaleString(document.documentElement.lang);
    const chosen = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
    const filter = () => {
      const words = get("search").value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      const severities = chosen("severity");
      const platforms = chosen("platform");
      const file = get("file") ? get("file").value : "";
      let shown = 0;
      for (const card of cards) {
        const { severity, platform, file: of } = card.dataset;
        const fits =
          (!severities.length || severity.split(" ").some((one) => severities.includes(one))) &&
          (!platforms.length || platforms.includes(platform)) &&
          (!file || file === of) &&
          words.every((word) => textOf(card).includes(word));
        card.hidden = !fits;
        shown += fits;
      }
      for (const part of document.querySelectorAll(".in-order")) part.hidden = !part.querySelector(".card:not([hidden])");
      const output = get("showing");
      output.value = output.dataset.text.replace("{shown}", written(shown)).replace("{posts}", written(cards.length));
      get("none").hidden = shown > 0;
      get("show-all").hidden = shown === cards.length;
    };
    let waiting = 0;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 80);
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("input", soon);
    addEventListener("pageshow", soon); // a browser that goes back fills the form in again
    form.reset();
    form.hidden = false;
    // What a link leads to must be there to be seen.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#post-']");
      const card = link && get(link.hash.slice(1));
      if (card && card.hidden) {
        form.reset();
        for (const one of [...cards, ...document.querySelectorAll(".in-order")]) one.hidden = false;
      }
    });
  }

  // On paper nothing can be unfolded.
  const folded = [];
  addEventListener("beforeprint", () => {
    folded.push(...document.querySelectorAll("details:not([open])"));
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded.splice(0)) one.open = false;
  });

  const tip = get("tip");
  let owner = null;
  let leaving = 0;
  const reasons = (mark) => mark.getAttribute("aria-describedby").trim().split(" ").map(get).filter(Boolean);
  const light = (mark, on) => {
    mark.classList.toggle("lit", on);
    for (const reason of reasons(mark)) reason.parentElement.classList.toggle("lit", on);
  };
  const hide = () => {
    if (owner) light(owner, false);
    owner = null;
    tip.hidden = true;
  };
  const place = () => {
    const lines = owner.getClientRects();
    const line = lines[lines.length - 1];
    if (line.bottom < 0 || lines[0].top > innerHeight) return hide();
    const below = line.bottom + 8 + tip.offsetHeight < innerHeight;
    const rightmost = document.documentElement.clientWidth - tip.offsetWidth - 16;
    tip.style.top = `${Math.max(8, below ? line.bottom + 6 : lines[0].top - 6 - tip.offsetHeight)}px`;
    tip.style.left = `${Math.max(8, Math.min(line.left, rightmost))}px`;
  };
  const show = (mark) => {
    clearTimeout(leaving);
    if (owner === mark) return;
    hide();
    owner = mark;
    light(mark, true);
    tip.replaceChildren(
      ...reasons(mark).map((reason) => {
        const copy = reason.cloneNode(true);
        copy.removeAttribute("id");
        for (const unseen of copy.querySelectorAll(".sr")) unseen.remove();
        return copy;
      }),
    );
    tip.hidden = false;
    place();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => document.activeElement === owner || hide(), 150);
  };
  const markOf = (event) => event.target.closest && event.target.closest(".mark");
  document.addEventListener("pointerover", (event) => {
    if (markOf(event)) show(markOf(event));
    else if (tip.contains(event.target)) clearTimeout(leaving);
    else if (owner) leave();
  });
  document.addEventListener("focusin", (event) => (markOf(event) ? show(markOf(event)) : hide()));
  document.addEventListener("focusout", (event) => markOf(event) && hide());
  // A finger cannot hover: it is told on the spot, and not led away.
  document.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || !markOf(event)) return;
    event.preventDefault();
    show(markOf(event));
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", () => owner && place(), { passive: true });
})();
