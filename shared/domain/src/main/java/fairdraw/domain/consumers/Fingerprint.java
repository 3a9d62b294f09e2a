package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.fairness.encoding.Utf8;
import java.util.Optional;

/**
 * The fingerprint that a device sends of itself: a signal that binds a place, never stored as sent.
 */
public record Fingerprint(String text) {

    private static final int LONGEST = 512;

    /**
     * Returns the fingerprint in a text; empty if it is blank, longer than 512 characters, or not
     * well-formed Unicode.
     */
    public static Optional<Fingerprint> of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty()
                        || stripped.codePointCount(0, stripped.length()) > LONGEST
                        || !Utf8.isWellFormed(stripped)
                ? Optional.empty()
                : Optional.of(new Fingerprint(stripped));
    }

    /** Returns the tag of the device in a draw. */
    public String tag(RootKeys keys, Draw draw) {
        return DeviceTags.of(keys.pepper(draw.pepper()), draw.tenant(), draw.id(), text);
    }

    /** Returns the device as a session opened on it now stores it. */
    SessionDevice of(RootKeys keys, Tenant tenant, String session) {
        return of(keys, keys.current(), tenant, session);
    }

    /** Whether this is the device that a session was opened on. */
    public boolean is(SessionDevice device, RootKeys keys, Tenant tenant) {
        return KeyedHash.same(
                device.tag(), of(keys, device.pepper(), tenant, device.session()).tag());
    }

    /**
     * Whether this is the device that a place is bound to.
     *
     * @param bound the draw's own tag, or the device of the session that entered without a
     *     fingerprint
     */
    public boolean isBoundTo(String bound, RootKeys keys, Draw draw) {
        return SessionDevice.parse(bound)
                .map(device -> is(device, keys, draw.tenant()))
                .orElseGet(() -> KeyedHash.same(bound, tag(keys, draw)));
    }

    private SessionDevice of(RootKeys keys, int generation, Tenant tenant, String session) {
        return new SessionDevice(
                session,
                generation,
                DeviceTags.ofSession(keys.pepper(generation), tenant, session, text));
    }

    /** Leaves out the fingerprint, to keep it out of logs. */
    @Override
    public String toString() {
        return "a fingerprint";
    }
}
