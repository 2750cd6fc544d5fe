package org.chancery.base;

/**
 * What was asked for does not exist, or not for whoever asked: the two look the same, since the difference would reveal
 * that a record exists.
 */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("base.refusal.notFound");
    }
}
