// Size of letters and contrast, kept in this browser, not in a cookie.
(() => {
  const root = document.documentElement;
  const box = document.querySelector(".display");
  const sizes = [0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
  const kept = (name, value) => {
    try {
      return value === undefined ? localStorage.getItem(name) : localStorage.setItem(name, value);
    } catch {
      return null;
    }
  };
  if (!getComputedStyle(root).getPropertyValue("--display")) return;
  let size = sizes.indexOf(Number(kept("text-size")));
  if (size < 0) size = 1;
  let isHigh = kept("contrast") === "high";
  const contrast = box.querySelector("[data-contrast]");
  const show = () => {
    root.style.setProperty("--text", sizes[size]);
    root.toggleAttribute("data-high-contrast", isHigh);
    contrast.setAttribute("aria-pressed", isHigh);
    for (const button of box.querySelectorAll("[data-size]")) {
      button.setAttribute("aria-pressed", Math.sign(size - 1) === Number(button.dataset.size));
    }
  };
  box.addEventListener("click", ({ target }) => {
    if (target === contrast) {
      isHigh = !isHigh;
      kept("contrast", isHigh ? "high" : "normal");
    } else if (target.dataset.size) {
      const step = Number(target.dataset.size);
      size = step ? Math.min(Math.max(size + step, 0), sizes.length - 1) : 1;
      kept("text-size", sizes[size]);
      box.querySelector("output").textContent = `${Math.round(sizes[size] * 100)}%`;
    }
    show();
  });
  show();
  box.hidden = false;
})();
