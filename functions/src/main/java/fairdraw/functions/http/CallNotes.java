package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.Id;
import fairdraw.domain.ids.KeyId;
import fairdraw.functions.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notes about one request: for its line in the log, which guards add to, and for the audit,
 * which the handlers of changes add to.
 */
public final class CallNotes {
    private @Nullable Tenant tenant;
    private @Nullable KeyId keyId;
    private @Nullable String reason;
    private KeyLimits.@Nullable Standing standing;
    private @Nullable String why;
    private @Nullable String made;
    private @Nullable Json before;
    private @Nullable Json after;

    CallNotes() {}

    /** Notes the API key that a caller has proved to have, and whose it is. */
    public void key(ApiKey key) {
        keyId = key.id();
        if (key.owner() instanceof Owner.OfTenant(var owner)) {
            tenant = owner;
        }
    }

    /** Notes the organisation and mode of a caller without an API key. */
    public void tenant(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Notes a reason of a refusal that its status does not tell. */
    public void reason(String word) {
        reason = word;
    }

    /** Notes how many requests the key has left. */
    void standing(KeyLimits.Standing counted) {
        standing = counted;
    }

    Optional<Tenant> tenant() {
        return Optional.ofNullable(tenant);
    }

    /** Returns the id of the API key that the caller has proved to have. */
    public Optional<KeyId> keyId() {
        return Optional.ofNullable(keyId);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<KeyLimits.Standing> standing() {
        return Optional.ofNullable(standing);
    }

    /** Notes the caller's own words on why the call is made. */
    public void why(String words) {
        why = words;
    }

    /** Notes the object that the call is about as it is before; without personal data. */
    public void before(Json form) {
        before = form;
    }

    /** Notes the same as it is after the call, which has changed it. */
    public void after(Json form) {
        after = form;
    }

    /** Notes the id and the form of an object that the call has made. */
    public void made(Id id, Json form) {
        made(id.text(), form);
    }

    /** Notes the same of an object whose id is a text. */
    public void made(String id, Json form) {
        made = id;
        after = form;
    }

    /** Returns the caller's own words on why the call was made. */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    /** Returns the id of the object that the call has made. */
    public Optional<String> made() {
        return Optional.ofNullable(made);
    }

    /** Returns the object before, if the call has changed it. */
    public Optional<Json> before() {
        return after().flatMap(_ -> Optional.ofNullable(before));
    }

    /** Returns the object after, if the call has changed or made it. */
    public Optional<Json> after() {
        return Optional.ofNullable(after);
    }
}
