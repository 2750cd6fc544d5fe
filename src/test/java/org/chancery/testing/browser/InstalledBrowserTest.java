package org.chancery.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledBrowserTest {

    @TempDir
    private Path folder;

    @Test
    void browserOfThePathIsFound() throws IOException {
        var browser = browser("google-chrome");
        assertThat(InstalledBrowser.find(Map.of("PATH", folder.toString()))).contains(browser);
    }

    @Test
    void theOneWithoutWindowsComesFirst() throws IOException {
        browser("chromium");
        var browser = browser("chromium-headless-shell");
        assertThat(InstalledBrowser.find(Map.of("PATH", folder.toString()))).contains(browser);
    }

    @Test
    void theOneThatIsNamedComesFirstAndNoOtherInItsPlace() throws IOException {
        browser("chromium");
        var named = browser("my-browser");
        var environment = Map.of("PATH", folder.toString(), "CHANCERY_BROWSER", named.toString());
        assertThat(InstalledBrowser.find(environment)).contains(named);
        Files.delete(named);
        assertThat(InstalledBrowser.find(environment)).isEmpty();
    }

    @Test
    void missingOneIsSaidInOneLineWithWhatToInstall() {
        assertThat(InstalledBrowser.MISSING)
                .hasLineCount(1)
                .contains("apt install chromium", "brew install", "CHANCERY_BROWSER");
    }

    private Path browser(String name) throws IOException {
        var browser = Files.createFile(folder.resolve(name));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        return browser;
    }
}
