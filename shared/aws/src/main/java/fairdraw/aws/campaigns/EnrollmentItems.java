package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.NewEntry;
import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.campaigns.participants.Enrollment;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Participants' data and consent as items of the table Campaigns. */
final class EnrollmentItems {

    static final String ACCESS_KEY = "accessKey";

    private static final String TYPE = "enrollment";
    private static final String DOCUMENT = "document";
    private static final String CONTACTS = "contacts";

    private EnrollmentItems() {}

    /**
     * Stores the data that an entry contains, and the contacts that it claims; data of earlier
     * entries that this one omits stays.
     */
    static TransactWriteItem keep(String table, NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        Map<String, AttributeValue> told = attributes(submitted.enrollment());
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        told.forEach((name, value) -> {
            names.put('#' + name, name);
            values.put(':' + name, value);
        });
        String claimed = "";
        if (!submitted.contacts().isEmpty()) {
            names.put("#contacts", CONTACTS);
            values.put(
                    ":contacts",
                    AttributeValue.fromSs(
                            submitted.contacts().stream().map(Contact::text).toList()));
            claimed = " ADD #contacts :contacts";
        }
        return Writes.update(
                table,
                CampaignsKeys.enrollment(entry.tenant(), entry.campaignId(), entry.person()),
                "SET "
                        + String.join(
                                ", ",
                                told.keySet().stream()
                                        .map(name -> '#' + name + " = :" + name)
                                        .toList())
                        + claimed,
                "attribute_not_exists(#document) OR #document = :document",
                names,
                values);
    }

    /** Stores that somebody has taken part, of whom an entry rejected at once tells no data. */
    static TransactWriteItem mark(String table, CampaignEntry entry) {
        return Writes.update(
                table,
                CampaignsKeys.enrollment(entry.tenant(), entry.campaignId(), entry.person()),
                "SET #type = :type",
                Map.of("#type", "type"),
                Map.of(":type", text(TYPE)));
    }

    /** Returns what stays of a participant's data: that they took part. */
    static Map<String, AttributeValue> erased(Key key) {
        return key.item(TYPE, Map.of());
    }

    /** Whether an item holds the data of a participant, of whom it may only say that they were. */
    static boolean isOfSomebody(Map<String, AttributeValue> item) {
        return item.containsKey(DOCUMENT);
    }

    /** Returns the contacts that a participant has ever claimed. */
    static List<Contact> contacts(Map<String, AttributeValue> item) {
        return item.containsKey(CONTACTS)
                ? item.get(CONTACTS).ss().stream()
                        .flatMap(text -> Contact.parse(text).stream())
                        .toList()
                : List.of();
    }

    private static Map<String, AttributeValue> attributes(Enrollment enrollment) {
        Map<String, AttributeValue> told = new LinkedHashMap<>();
        told.put("type", text(TYPE));
        told.put(DOCUMENT, text(enrollment.document().text()));
        enrollment.fullName().ifPresent(it -> told.put(name(EnrollmentField.FULL_NAME), text(it)));
        enrollment.email().ifPresent(it -> told.put(name(EnrollmentField.EMAIL), text(it.text())));
        enrollment.phone().ifPresent(it -> told.put(name(EnrollmentField.PHONE), text(it)));
        enrollment
                .birthdate()
                .ifPresent(it -> told.put(name(EnrollmentField.BIRTHDATE), text(it.toString())));
        enrollment
                .address()
                .ifPresent(address -> {
                    Map<String, AttributeValue> parts = new LinkedHashMap<>();
                    address.parts().forEach((part, line) -> parts.put(part.word(), text(line)));
                    told.put(name(EnrollmentField.ADDRESS), AttributeValue.fromM(parts));
                });
        return told;
    }

    private static String name(EnrollmentField field) {
        return field.word();
    }

    /** Returns the fields that an enrolment's item contains. */
    static Set<EnrollmentField> told(Map<String, AttributeValue> item) {
        Set<EnrollmentField> told = EnumSet.noneOf(EnrollmentField.class);
        for (EnrollmentField field : EnrollmentField.values()) {
            if (item.containsKey(name(field))) {
                told.add(field);
            }
        }
        return told;
    }

    /** Writes the consent and evidence of one entry. */
    static Map<String, AttributeValue> details(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        Consent consent = submitted.consent();
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.details(
                                        entry.tenant(),
                                        entry.campaignId(),
                                        entry.person(),
                                        entry.id())
                                .attributes());
        item.put("type", text("details"));
        item.put("grantedAt", instant(consent.grantedAt()));
        item.put("ipAddress", text(consent.ipAddress()));
        item.put("userAgent", text(consent.userAgent()));
        item.put("termVersion", text(consent.termVersion()));
        item.put("consents", choices(consent.choices()));
        item.put(ACCESS_KEY, text(submitted.accessKey()));
        return item;
    }

    private static AttributeValue choices(List<Consent.Choice> choices) {
        Map<String, AttributeValue> answers = new LinkedHashMap<>();
        choices.forEach(
                choice -> answers.put(choice.type().word(), Attributes.flag(choice.granted())));
        return AttributeValue.fromM(answers);
    }
}
