package dev.custombot.pages.chromium;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

import dev.custombot.pages.Browser;
import dev.custombot.pages.Page;

/** A Chromium of the machine ({@code -Dpages.chromium=<path>}): none is downloaded. */
public final class ChromiumBrowser implements Browser {

    @Override
    public Page open(String address) {
        return open(address, new NewContextOptions());
    }

    static ChromiumPage open(String address, NewContextOptions options) {
        return new ChromiumPage(address, () -> Playwright.create(new CreateOptions().setEnv(
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))), playwright -> playwright.chromium().launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("pages.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update")))
                        .newContext(options));
    }
}
