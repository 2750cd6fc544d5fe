package org.chancery.base.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The drawings that buttons and menus use, all from one file that comes with the product. */
public enum AppIcon {
    AGREEMENT,
    ARCHIVE,
    AUDIT,
    BELL,
    BRIEFING,
    CALENDAR,
    CHECK,
    CHECK_CIRCLE,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CLOCK,
    CLOSE,
    CLOUD_OFF,
    COMMENT,
    COPY,
    DECISION,
    DOSSIER,
    DOWN,
    DOWNLOAD,
    DRAG,
    EDIT,
    EXTERNAL,
    EYE,
    FILE,
    FILTER,
    FLAG,
    FOLLOW_UP,
    GLOBE,
    HANDSHAKE,
    HELP,
    HISTORY,
    HOUSE,
    INBOX,
    INFO,
    INSTITUTION,
    KEY,
    LANGUAGE,
    LINK,
    LOCK,
    MEETING,
    MENU,
    MIC,
    MINUS,
    MONITOR,
    MOON,
    MORE,
    OVERDUE,
    PEN,
    PEOPLE,
    PERSON,
    PHONE,
    PIN,
    PLACE,
    PLUS,
    POSITION,
    POST,
    PRINT,
    PROFILE,
    QUOTE,
    REDO,
    REFRESH,
    REGISTER,
    RESTORE,
    RETURN,
    SAVE,
    SEAL,
    SEARCH,
    SEND,
    SETTINGS,
    SHIELD,
    SIGNATURE,
    SIGN_OUT,
    SORT,
    SPARKLES,
    STAR,
    SUBJECT,
    SUN,
    TABLE,
    THEME,
    TIMELINE,
    TRASH,
    UNDO,
    UP,
    UPLOAD,
    USERS,
    USER_PLUS,
    WARNING;

    /** Where the drawings are; {@code @Menu(icon = AppIcon.SPRITE + "calendar")} names one of them. */
    public static final String SPRITE = "icons/icons.svg#";

    /** A new component that shows this drawing; it says nothing to a screen reader. */
    public SvgIcon create() {
        var icon = new SvgIcon("icons/icons.svg", symbol());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
