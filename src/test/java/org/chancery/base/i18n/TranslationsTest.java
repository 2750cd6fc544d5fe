package org.chancery.base.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text is there in every language, is used, and stands nowhere but in the translation files. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/chancery");
    private static final Path FILES = Path.of("src/main/resources/vaadin-i18n");

    private static final Pattern SECTION = Pattern.compile("# --- ([a-z]+) ---");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");

    /** Where a literal would be read by a person. */
    private static final Pattern SHOWN = Pattern.compile("(?:"
            + "new (?:Button|NativeButton|Span|H[1-6]|Paragraph|Div|Pre|Anchor|RouterLink|NativeLabel|ListItem|Emphasis"
            + "|TextField|TextArea|EmailField|PasswordField|IntegerField|NumberField|ComboBox|MultiSelectComboBox"
            + "|Select|Checkbox|CheckboxGroup|RadioButtonGroup|DatePicker|TimePicker|DateTimePicker|Details"
            + "|SideNavItem|Tab|Text|Html)(?:<[^>]*>)?"
            + "|\\.(?:setText|setLabel|setPlaceholder|setHelperText|setTitle|setAriaLabel|setTooltipText|setHeader"
            + "|setErrorMessage|setPageTitle|setSummaryText|setHeaderTitle|setConfirmText|setCancelText|withTooltip"
            + "|setEmptyStateText|addItem|add)"
            + "|Notification\\.show|@PageTitle"
            + "|setAttribute\\(\\s*\"(?:aria-label|title|placeholder|alt)\",)"
            + "\\s*\\(?\\s*\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** What is recorded, at once or through a helper that records it. */
    private static final Pattern ACTION = Pattern.compile("\\b(?:record|track)\\([^\")]*\"([a-zA-Z]+\\.[a-zA-Z]+)\"");

    private static final Map<Language, Map<String, String>> TEXTS = new TreeMap<>();

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, read(language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(TEXTS.get(language).keySet())
                .containsExactlyInAnyOrderElementsOf(TEXTS.get(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmpty(Language language) {
        assertThat(TEXTS.get(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void keysStandInAlphabeticalOrderInTheSectionOfTheirFeature(Language language) throws IOException {
        var misplaced = new ArrayList<String>();
        String section = "";
        String previous = "";
        var seen = new TreeSet<String>();
        for (String line : Files.readAllLines(file(language))) {
            var heading = SECTION.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                previous = "";
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String key = line.substring(0, line.indexOf('='));
                if (!key.startsWith(section + ".")) {
                    misplaced.add(key + " stands in " + section);
                }
                if (key.compareTo(previous) < 0) {
                    misplaced.add(key + " stands after " + previous);
                }
                if (!seen.add(key)) {
                    misplaced.add(key + " stands twice");
                }
                previous = key;
            }
        }
        assertThat(misplaced).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void patternsTakeTheSameArgumentsInEveryLanguage(Language language) {
        var english = TEXTS.get(Language.EN);
        assertThat(TEXTS.get(language)).allSatisfy((key, text) -> {
            if (english.containsKey(key)) {
                assertThat(arguments(text, language.locale()))
                        .as(key)
                        .isEqualTo(arguments(english.get(key), Locale.ENGLISH));
            }
        });
    }

    /** A lone one makes MessageFormat swallow it and what follows; a doubled one shows where it does not apply. */
    @ParameterizedTest
    @EnumSource
    void apostrophesAreTypographic(Language language) {
        assertThat(TEXTS.get(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    /** As the Imprimerie nationale sets it: what belongs together never stands on two lines. */
    @Test
    void frenchPunctuationIsNotLeftAloneOnALine() {
        assertThat(TEXTS.get(Language.FR))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern("« | »| [:;?!](?= |$)"));
    }

    @Test
    void everyKeyInTheSourcesHasItsText() {
        var keys = TEXTS.get(Language.EN).keySet();
        var sections = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern key = Pattern.compile("(?:" + String.join("|", sections) + ")(?:\\.[a-zA-Z][a-zA-Z0-9_]*)+");
        var missing = new TreeSet<String>();
        sources()
                .forEach((file, source) -> literals(withoutAuditActions(source))
                        .filter(literal -> key.matcher(literal).matches())
                        .filter(literal -> !keys.contains(literal))
                        .forEach(literal -> missing.add(literal + " in " + file.getFileName())));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var literals = sources().values().stream()
                .flatMap(TranslationsTest::literals)
                .filter(literal -> literal.contains("."))
                .collect(Collectors.toSet());
        var enums = enumKeys();
        var unused = TEXTS.get(Language.EN).keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)))
                .filter(key -> enums.values().stream().noneMatch(constants -> constants.contains(key)))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void anEnumIsTranslatedWholeOrNotAtAll() {
        var keys = TEXTS.get(Language.EN).keySet();
        assertThat(enumKeys().values()).allSatisfy(constants -> {
            if (constants.stream().anyMatch(keys::contains)) {
                assertThat(keys).containsAll(constants);
            }
        });
    }

    @Test
    void viewsShowNoTextOfTheirOwn() {
        var keys = TEXTS.get(Language.EN).keySet();
        var found = new ArrayList<String>();
        sources().forEach((file, source) -> {
            String path = SOURCES.relativize(file).toString().replace('\\', '/');
            if (path.contains("/ui/") || path.startsWith("shell/")) {
                SHOWN.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .filter(text -> text.chars().filter(Character::isLetter).count() > 1)
                        .filter(text -> !keys.contains(text))
                        .forEach(text -> found.add(path + ": " + text));
            }
        });
        assertThat(found).isEmpty();
    }

    private static Map<String, String> read(Language language) {
        var texts = new LinkedHashMap<String, String>();
        try (var reader = Files.newBufferedReader(file(language))) {
            var properties = new java.util.Properties();
            properties.load(reader);
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Path file(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.locale().getLanguage();
        return FILES.resolve("translations" + suffix + ".properties");
    }

    private static Set<Integer> arguments(String text, Locale locale) {
        if (!ARGUMENT.matcher(text).find()) {
            return Set.of();
        }
        var format = new MessageFormat(text, locale);
        assertThat(format.getFormatsByArgumentIndex()).isNotEmpty();
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each enum of the product the keys its constants would have. */
    private static Map<String, Set<String>> enumKeys() {
        var keys = new TreeMap<String, Set<String>>();
        sources()
                .forEach((file, source) -> ENUM.matcher(source).results().forEach(match -> {
                    Path folder = SOURCES.relativize(file).getParent();
                    String name = file.getFileName().toString().replace(".java", "");
                    if (folder != null && match.group(1).equals(name)) {
                        String type = "org.chancery."
                                + folder.toString().replace('/', '.').replace('\\', '.') + "." + name;
                        String prefix = folder.getName(0) + "." + name.toLowerCase(Locale.ROOT) + ".";
                        keys.put(
                                type,
                                constants(type).map(prefix::concat).collect(Collectors.toCollection(TreeSet::new)));
                    }
                }));
        return keys;
    }

    private static Stream<String> constants(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Actions of the audit log look like keys and are none. */
    private static String withoutAuditActions(String source) {
        return source.replaceAll("\\brecord\\(\\s*\"[^\"]*\"", "record(");
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static Map<Path, String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file, TranslationsTest::content, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The audit log shows them by a key that is made of them. */
    @Test
    void everyActionOfTheAuditLogHasItsWord() {
        var actions = sources().values().stream()
                .flatMap(source -> ACTION.matcher(source).results())
                .map(match -> "security.audit.action." + match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actions).hasSizeGreaterThan(30);
        var words = TEXTS.get(Language.EN).keySet().stream()
                .filter(key -> key.startsWith("security.audit.action."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).isEqualTo(actions);
    }
}
