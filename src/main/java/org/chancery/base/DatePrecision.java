package org.chancery.base;

/** How much of a date is known: a press report often names only the month. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
