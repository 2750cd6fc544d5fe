package org.chancery.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A database that the product runs on. {@code -Dchancery.test.engines=h2} runs the tests on one of them only, for a quick
 * answer while writing.
 */
enum Engine {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:${random.value};MODE=MariaDB;DB_CLOSE_DELAY=-1";
        }
    },
    MARIADB {
        @Override
        String url() {
            // Created as an administrator without further thought would, so that the migrations must set the encoding.
            return "jdbc:mariadb://127.0.0.1:" + MariaDbServer.port()
                    + "/chancery_${random.value}?user=root&createDatabaseIfNotExist=true";
        }
    };

    private static final ThreadLocal<Engine> CURRENT = new ThreadLocal<>();

    /** Where a new, empty database can be reached; each resolution of the placeholder in it is another database. */
    abstract String url();

    static List<Engine> selected() {
        String names = System.getProperty("chancery.test.engines", "h2,mariadb");
        return Arrays.stream(names.split(","))
                .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** The engine that the test class runs on in this thread. */
    static Optional<Engine> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void makeCurrent() {
        CURRENT.set(this);
    }

    static void clearCurrent() {
        CURRENT.remove();
    }
}
