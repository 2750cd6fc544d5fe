package org.chancery.testing.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.chancery.base.i18n.Language;

/** A person who uses a page with the keyboard only, on the keyboard that is usual for their language. */
public final class Keys {

    private static final int MAX_TABS = 120;
    private static final int ALT = 1;

    /** Where a French keyboard has other letters than QWERTY, and what an Arabic one types there. */
    private static final Map<Character, Character> AZERTY = Map.of('a', 'Q', 'q', 'A', 'z', 'W', 'w', 'Z');

    private static final Map<Character, String> ARABIC =
            Map.of('a', "ش", 'c', "ؤ", 'k', "ن", 'q', "ض", 'u', "ع", 'j', "ت", 'r', "ق");

    private final Page page;
    private final Keyboard keyboard;
    private final Language language;
    private final CDPSession devices;

    public Keys(Page page, Language language) {
        this.page = page;
        this.keyboard = page.keyboard();
        this.language = language;
        this.devices = page.context().newCDPSession(page);
    }

    public Keys type(String text) {
        keyboard.type(text);
        return this;
    }

    /** Presses a key that is the same on every keyboard, such as {@code Enter} or {@code Control+Enter}. */
    public Keys press(String key) {
        keyboard.press(key);
        return this;
    }

    /** Presses the key with a Latin letter, wherever that is and whatever it types. */
    public Keys letter(char letter) {
        return letter(letter, 0);
    }

    /** The same with Alt held down. */
    public Keys alt(char letter) {
        return letter(letter, ALT);
    }

    /** Presses Tab until the focus is there; fails when it never comes. */
    public Keys tabTo(Locator target) {
        return walk(target, "Tab");
    }

    /** Presses Shift and Tab until the focus is there; fails when it never comes. */
    public Keys tabBackTo(Locator target) {
        return walk(target, "Shift+Tab");
    }

    private Keys walk(Locator target, String key) {
        target.waitFor();
        for (int i = 0; i < MAX_TABS; i++) {
            keyboard.press(key);
            if ((boolean) target.evaluate("element => element.matches(':focus-within')")) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach " + target + " on " + page.url());
    }

    private Keys letter(char letter, int modifiers) {
        char place = language == Language.FR
                ? AZERTY.getOrDefault(letter, Character.toUpperCase(letter))
                : Character.toUpperCase(letter);
        for (String type : new String[] {"rawKeyDown", "keyUp"}) {
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("modifiers", modifiers);
            event.addProperty("code", "Key" + place);
            event.addProperty(
                    "key", language == Language.AR ? ARABIC.getOrDefault(letter, "") : String.valueOf(letter));
            event.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(letter));
            devices.send("Input.dispatchKeyEvent", event);
        }
        return this;
    }
}
