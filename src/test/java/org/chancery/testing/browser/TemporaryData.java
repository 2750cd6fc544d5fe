package org.chancery.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Keeps the product's data in a new temporary directory, removed when the tests are over. */
class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            Path directory = Files.createTempDirectory("chancery-it");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> FileSystemUtils.deleteRecursively(directory.toFile()), "remove " + directory));
            TestPropertyValues.of("chancery.data-directory=" + directory).applyTo(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
