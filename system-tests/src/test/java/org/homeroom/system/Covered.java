package org.homeroom.system;

import com.microsoft.playwright.Page;
import java.util.List;

/** What floats above a page may cover something while one scrolls, but not at the end: there one cannot scroll on. */
final class Covered {
    private static final String AT_THE_END = """
            () => {
              const before = scrollY;
              scrollTo(0, document.documentElement.scrollHeight);
              const box = (element) => element.getBoundingClientRect();
              const seen = (element) => box(element).width > 1 && box(element).height > 1 && element.checkVisibility();
              const floating = [...document.querySelectorAll("body *")].filter((one) => getComputedStyle(one).position === "fixed" && seen(one));
              const says = (one) => one.matches("a, button, input, select, textarea, img")
                || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
              const covered = [...document.querySelectorAll("main *, footer *")].filter((one) => says(one) && seen(one)).flatMap((one) =>
                floating.filter((above) => !above.contains(one) && box(one).bottom <= innerHeight + 1
                    && box(above).left < box(one).right - 1 && box(one).left < box(above).right - 1
                    && box(above).top < box(one).bottom - 1 && box(one).top < box(above).bottom - 1)
                  .map((above) => `at the end, ${above.className} covers ${one.outerHTML.slice(0, 100)}`));
              scrollTo(0, before);
              return covered;
            }""";

    private Covered() {
    }

    @SuppressWarnings("unchecked")
    static List<String> atTheEnd(Page page) {
        return (List<String>) page.evaluate(AT_THE_END);
    }
}
