package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.about.AboutItems;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.Invitation;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Role;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conversion between the objects of the table Access and its items. */
final class AccessItems {
    /**
     * The time after an invitation's end for which the audit can still attribute attempts to redeem
     * it.
     */
    private static final Duration TOLD = Duration.ofDays(30);

    private AccessItems() {}

    static Map<String, AttributeValue> write(Organisation organisation) {
        var item =
                named(
                        AccessKeys.organisation(organisation.id()),
                        "organisation",
                        organisation.id().text(),
                        organisation.name(),
                        organisation.createdAt());
        AboutItems.write(item, organisation.organiser());
        item.put("listed", flag(organisation.listed()));
        item.put("version", number(organisation.version()));
        return item;
    }

    /** Reads an organisation; one of before it could be changed is at its first version. */
    static Organisation organisation(Map<String, AttributeValue> item) {
        return item.containsKey("version")
                ? new Organisation(
                        new OrganisationId(text(item, "id")),
                        text(item, "name"),
                        AboutItems.organiser(item),
                        flag(item, "listed"),
                        number(item, "version"),
                        instant(item, "createdAt"))
                : new Organisation(
                        new OrganisationId(text(item, "id")),
                        text(item, "name"),
                        instant(item, "createdAt"));
    }

    static Map<String, AttributeValue> write(Operator operator) {
        var item =
                named(
                        AccessKeys.operator(operator.id()),
                        "operator",
                        operator.id().text(),
                        operator.name(),
                        operator.createdAt());
        item.put("role", text(operator.role().word()));
        operator.organisation().ifPresent(id -> item.put("organisation", text(id)));
        return item;
    }

    /** Writes an operator who has an invitation but no key yet. */
    static Map<String, AttributeValue> waiting(Operator operator, Invitation invitation) {
        var item = write(operator);
        item.put("invitation", text(invitation.id()));
        return item;
    }

    static Map<String, AttributeValue> write(Invitation invitation) {
        var item = new HashMap<>(AccessKeys.invitation(invitation.id()).attributes());
        item.put("type", text("invitation"));
        item.put("id", text(invitation.id()));
        item.put("operatorId", text(invitation.operatorId()));
        item.put("hash", hex(invitation.secretHash()));
        item.put("goodUntil", instant(invitation.goodUntil()));
        item.put("expiresAt", number(invitation.goodUntil().plus(TOLD).getEpochSecond()));
        put(item, invitation.madeBy());
        return item;
    }

    static Invitation invitation(Map<String, AttributeValue> item) {
        return new Invitation(
                new KeyId(text(item, "id")),
                new OperatorId(text(item, "operatorId")),
                hex(item, "hash"),
                maker(item),
                instant(item, "goodUntil"));
    }

    /** Reads an operator; one who was stored before there were roles is an owner of all. */
    static Operator operator(Map<String, AttributeValue> item) {
        return new Operator(
                new OperatorId(text(item, "id")),
                text(item, "name"),
                optionalText(item, "role")
                        .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Role.OWNER),
                optionalText(item, "organisation").map(OrganisationId::new),
                instant(item, "createdAt"));
    }

    /** Writes the item with which a key is checked: the only one with its hash. */
    static Map<String, AttributeValue> write(Credential credential) {
        var item = write(AccessKeys.key(credential.key().id()), credential.key());
        item.put("hash", hex(credential.secretHash()));
        return item;
    }

    /** Writes the item under which a key is listed. */
    static Map<String, AttributeValue> listed(ApiKey key) {
        return write(AccessKeys.listed(key.owner(), key.id()), key);
    }

    /** Writes the item that lists a key under the one that created it, if any. */
    static Optional<Map<String, AttributeValue>> made(ApiKey key) {
        return key.madeBy().map(maker -> write(AccessKeys.made(maker.keyId(), key.id()), key));
    }

    static Credential credential(Map<String, AttributeValue> item) {
        return new Credential(key(item), hex(item, "hash"));
    }

    static ApiKey key(Map<String, AttributeValue> item) {
        return new ApiKey(
                new KeyId(text(item, "id")),
                owner(item),
                Surface.valueOf(text(item, "surface").toUpperCase(Locale.ROOT)),
                Kind.valueOf(text(item, "kind").toUpperCase(Locale.ROOT)),
                optionalText(item, "campaign").map(CampaignSlug::new),
                text(item, "name"),
                instant(item, "createdAt"),
                item.containsKey("makersKeyId") ? Optional.of(maker(item)) : Optional.empty(),
                item.containsKey("revokedAt")
                        ? Optional.of(instant(item, "revokedAt"))
                        : Optional.empty());
    }

    private static Map<String, AttributeValue> named(
            Key key, String type, String id, String name, Instant createdAt) {
        var item = new HashMap<>(key.attributes());
        item.put("type", text(type));
        item.put("id", text(id));
        item.put("name", text(name));
        item.put("createdAt", instant(createdAt));
        return item;
    }

    private static Map<String, AttributeValue> write(Key place, ApiKey key) {
        var item = named(place, "key", key.id().text(), key.name(), key.createdAt());
        item.put("surface", text(key.surface().word()));
        item.put("kind", text(key.kind().word()));
        switch (key.owner()) {
            case Owner.OfTenant(var tenant) -> {
                item.put("organisation", text(tenant.organisation()));
                item.put("mode", text(tenant.mode().word()));
            }
            case Owner.OfOperator(var operatorId) -> item.put("operatorId", text(operatorId));
        }
        key.campaign().ifPresent(slug -> item.put("campaign", text(slug)));
        key.madeBy().ifPresent(maker -> put(item, maker));
        key.revokedAt().ifPresent(at -> item.put("revokedAt", instant(at)));
        return item;
    }

    private static void put(Map<String, AttributeValue> item, Maker maker) {
        item.put("makersId", text(maker.operatorId()));
        item.put("makersKeyId", text(maker.keyId()));
    }

    private static Maker maker(Map<String, AttributeValue> item) {
        return new Maker(
                new OperatorId(text(item, "makersId")), new KeyId(text(item, "makersKeyId")));
    }

    private static Owner owner(Map<String, AttributeValue> item) {
        return item.containsKey("operatorId")
                ? new Owner.OfOperator(new OperatorId(text(item, "operatorId")))
                : new Owner.OfTenant(
                        new Tenant(
                                new OrganisationId(text(item, "organisation")),
                                Mode.of(text(item, "mode")).orElseThrow()));
    }
}
