package fairdraw.aws.register;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Register;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key of the table Register. What waits and what is counted belongs to a mode; everything
 * else to a log, by its id, so that a later log begins beside an earlier one. Nothing is part of a
 * tenant's partition, since one register serves all.
 */
public final class RegisterKeys {

    /** The sort key behind those of all that waits. */
    static final String NUDGE = "~";

    private static final String PAGE_START = "~";

    private RegisterKeys() {}

    private static String of(String name) {
        return "R#" + name;
    }

    static Key log(Mode mode, String origin) {
        return new Key(of(mode.word()) + "#LOGS", origin);
    }

    static String pending(Mode mode) {
        return of(mode.word()) + "#PENDING";
    }

    /** Returns the mode in which the items of a partition wait; empty for any other partition. */
    public static Optional<Mode> waiting(String pk) {
        return Arrays.stream(Mode.values()).filter(mode -> pending(mode).equals(pk)).findAny();
    }

    static Key pending(Mode mode, String id) {
        return new Key(pending(mode), id);
    }

    static Key count(Tenant tenant) {
        return new Key(of(tenant.mode().word()) + "#ORG#" + tenant.organisation(), "COUNT");
    }

    static Key head(String log) {
        return new Key(of(log), "HEAD");
    }

    static String page(String log, long number) {
        return of(log) + "#PAGE#" + number;
    }

    static Key entry(String log, long index) {
        return new Key(
                page(log, index / Register.PAGE),
                String.format(Locale.ROOT, "%03d", index % Register.PAGE));
    }

    static Key pageStart(String log, long number) {
        return new Key(page(log, number), PAGE_START);
    }

    static boolean isPageStart(String sk) {
        return sk.equals(PAGE_START);
    }

    static String draw(String log, DrawId drawId) {
        return of(log) + "#DRAW#" + drawId;
    }

    static Key ofDraw(String log, DrawId drawId, long index) {
        return new Key(draw(log, drawId), number(index));
    }

    static String heads(String log) {
        return of(log) + "#HEADS";
    }

    static Key heads(String log, long size) {
        return new Key(heads(log), number(size));
    }

    static String witnesses(String log) {
        return of(log) + "#WITNESS";
    }

    static Key witness(String log, String name) {
        return new Key(witnesses(log), name);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%012d", number);
    }
}
