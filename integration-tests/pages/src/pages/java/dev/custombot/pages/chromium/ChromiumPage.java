package dev.custombot.pages.chromium;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import dev.custombot.pages.Page;

/** A page in Chromium. Playwright wants all that is done on one thread. */
final class ChromiumPage implements Page {

    /** As a person reads it: what is not seen is not there, and blanks are single. */
    private static final String WORDS = """
            const words = node => node.nodeType === 3 ? node.data
              : node.nodeType !== 1 || node.localName === 'style' || !node.checkVisibility() ? ''
              : [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].map(words).join('');
            const tidy = element => words(element).replace(/\\s+/g, ' ').trim();
            """;

    /** The page's policy refuses a style in what a bot says, and Chromium tells of it. */
    private static final String REFUSED_STYLE = "Applying inline style violates";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Page page;

    ChromiumPage(String address, Supplier<Playwright> starter, Function<Playwright, BrowserContext> opener) {
        String host = URI.create(address).getAuthority();
        onThread(() -> {
            playwright = starter.get();
            page = opener.apply(playwright).newPage();
            page.onConsoleMessage(message -> complainIf(
                    message.type().equals("error") && !message.text().startsWith(REFUSED_STYLE), message.text()));
            page.onPageError(problem -> complainIf(true, problem));
            page.onRequest(request -> complainIf(request.url().matches("(https?|wss?):.*")
                    && !host.equals(URI.create(request.url()).getAuthority()), "It asks " + request.url()));
            return page.navigate(address);
        });
    }

    private void complainIf(boolean isBad, String what) {
        if (isBad) {
            complaints.add(what);
        }
    }

    @Override
    public void click(String selector, String name) {
        onThread(() -> {
            one(selector, name).click();
            return null;
        });
    }

    @Override
    public void type(String selector, String text) {
        onThread(() -> {
            one(selector, "").fill(text);
            return null;
        });
    }

    @Override
    public void choose(String selector, String text) {
        onThread(() -> one(selector, "").selectOption(new SelectOption().setLabel(text)));
    }

    @Override
    public void attach(String selector, String name, String type, String content) {
        onThread(() -> {
            page.locator(selector).setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
            return null;
        });
    }

    @Override
    public void press(String key) {
        onThread(() -> {
            page.keyboard().press(key);
            return null;
        });
    }

    @Override
    public List<String> texts(String selector) {
        return evaluated(selector, "(all => { " + WORDS + " return all.filter(one => one.checkVisibility()).map(tidy); })");
    }

    @Override
    public List<String> attributes(String selector, String attribute) {
        return evaluated(selector, "(all => all.map(one => one.getAttribute('" + attribute + "')))");
    }

    @SuppressWarnings("unchecked")
    private List<String> evaluated(String selector, String script) {
        return onThread(() -> (List<String>) page.locator(selector).evaluateAll(script));
    }

    @Override
    public boolean isOff(String selector, String name) {
        return onThread(() -> one(selector, name).isDisabled());
    }

    @Override
    public String value(String selector) {
        return onThread(() -> one(selector, "").inputValue());
    }

    @Override
    public String focused() {
        return onThread(() -> String.valueOf(page.evaluate("document.activeElement?.id ?? ''")));
    }

    @Override
    public void reload() {
        onThread(page::reload);
    }

    @Override
    public List<String> complaints() {
        // Playwright tells what has happened only while something is asked.
        onThread(() -> page.evaluate("1"));
        return List.copyOf(complaints);
    }

    Object evaluate(String script) {
        return onThread(() -> page.evaluate(script));
    }

    byte[] picture() {
        return onThread(page::screenshot);
    }

    @Override
    public void close() {
        onThread(() -> {
            playwright.close();
            return null;
        });
        thread.shutdownNow();
    }

    private Locator one(String selector, String name) {
        Locator all = page.locator(selector);
        List<?> found = (List<?>) all.evaluateAll("((all, name) => { " + WORDS
                + " return all.map((one, place) => [one, place]).filter(([one]) => one.checkVisibility())"
                + " .filter(([one]) => !name || (one.getAttribute('aria-label') ?? tidy(one)) === name).map(([, place]) => place); })",
                name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + selector + " are called " + name);
        }
        return all.nth(((Number) found.get(0)).intValue());
    }

    private <T> T onThread(Callable<T> action) {
        try {
            return thread.submit(action).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }
}
