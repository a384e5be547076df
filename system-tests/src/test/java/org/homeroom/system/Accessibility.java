package org.homeroom.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core reports about a page as it is: WCAG 2.2 at levels A and AA, and its own best practices. */
final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {
    }

    static List<String> violations(Page page) {
        // As tall as the page, so that what a bar at the bottom happens to cover is judged as if scrolled to.
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(width, Math.max(height, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue() + 200));
        // The so-called legacy mode checks a page in place; the other opens a second one each time, for frames from elsewhere. We
        // have none.
        List<String> violations = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()))
                .toList();
        page.setViewportSize(width, height);
        return violations;
    }
}
