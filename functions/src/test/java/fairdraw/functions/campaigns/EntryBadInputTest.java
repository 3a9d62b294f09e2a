package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Malformed entries of every kind: each is answered with 422 and a message that names the member.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntryBadInputTest {

    private final Installation installation = new Installation();
    private final EntryDesk desk = EntryDesk.withPrizes(installation);

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void theKeyOfARequestIsRequired() {
        Answered answered =
                desk.promoter()
                        .call(
                                SubmitEntryFunction::new,
                                GatewayCall.of("POST", "/v1/entries").json(EntryDesk.body(1)));

        refused(answered, "Idempotency-Key is required");
    }

    private static final String KEY =
            "evidence.access_key must be a fiscal key of 44 characters with its check digit";

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    void theKeyOfARequestIsOneTo128Characters(int length) {
        refused(
                desk.submit("k".repeat(length), EntryDesk.body(1)),
                "Idempotency-Key must be 1 to 128 printable characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 640})
    void aSaltIs1To64Characters(int length) {
        String body =
                EntryDesk.body(1)
                        .replaceFirst("[{]", "{ \"salt\": \"" + "\u00fc".repeat(length) + "\", ");

        refused(desk.submit("key", body), "salt must be 1 to 64 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"a\":1,\"a\":1}"})
    void aBodyIsAnObject(String body) {
        Answered answered = desk.submit("key", body);

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.text("detail"))
                .isIn("body must be a JSON object", "enrollment is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full_name|enrollment.full_name|'ab'|3 to 200 characters",
                "full_name|enrollment.full_name|5|a string",
                "email|enrollment.email|'maria'|an e-mail address",
                "email|enrollment.email|'maria@example'|an e-mail address",
                "email|enrollment.email|'a b@example.com'|an e-mail address",
                "phone|enrollment.phone|'119876543'|10 to 15 digits",
                "phone|enrollment.phone|'+5511987654321'|10 to 15 digits",
                "phone|enrollment.phone|11987654321|a string",
                "birthdate|enrollment.birthdate|'2026-07-01'|a past date such as 1990-12-31",
                "birthdate|enrollment.birthdate|'2001-02-29'|a past date such as 1990-12-31",
                "birthdate|enrollment.birthdate|'31/12/1990'|a past date such as 1990-12-31",
                "address|enrollment.address|'SP'|an object",
                "address|enrollment.address.state|{'state':'XX'}|a state of Brazil in two letters",
                "address|enrollment.address.country|{'country':'Brazil'}|a country in two letters",
                "address|enrollment.address.city|{'city':' '}|1 to 200 characters"
            },
            quoteCharacter = '`')
    void aFieldOfTheEnrollmentHasItsForm(String member, String field, String value, String what) {
        String body =
                EntryDesk.body(1)
                        .replace(
                                "\"full_name\": \"Maria Silva\"",
                                "\"" + member + "\": " + value.replace('\'', '"'));

        refused(desk.submit("key", body), field + " must be " + what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01T08:59:00-03:00|2026-07-01T08:59:00|consent.granted_at must be an"
                        + " ISO 8601 time such as 2026-07-01T12:00:00Z",
                "2026-07-01T08:59:00-03:00|2026-07-01|consent.granted_at must be an ISO 8601 time"
                        + " such as 2026-07-01T12:00:00Z",
                "203.0.113.7|203.0.113.256|consent.ip_address must be an IPv4 or IPv6 address",
                "203.0.113.7|203.0.113|consent.ip_address must be an IPv4 or IPv6 address",
                "203.0.113.7|203.0.113.7.|consent.ip_address must be an IPv4 or IPv6 address",
                "203.0.113.7|example.com|consent.ip_address must be an IPv4 or IPv6 address",
                "203.0.113.7|2001:db8::1::2|consent.ip_address must be an IPv4 or IPv6 address",
                "203.0.113.7|:::|consent.ip_address must be an IPv4 or IPv6 address",
                "'\"v2.1\"'|'\" \"'|consent.term_version must be 1 to 64 characters",
                "marketing|selling|consent.consents[0].consent_type must be one of marketing,"
                        + " data_sharing, image_use, regulation, privacy_policy, transactional,"
                        + " other",
                "'\"granted\": true'|'\"granted\": \"yes\"'|consent.consents[0].granted must be"
                        + " true or false",
                "'\"granted\": true}'|'\"granted\": true}, {\"consent_type\": \"marketing\","
                        + " \"granted\": false}'|consent.consents must be a list without the same"
                        + " consent_type twice",
                "fiscal_key|photo|evidence.type must be one of fiscal_key",
                "35260711222333000181000000000000000000000010|35260711222333000181000000000000000000000011|"
                        + KEY,
                "35260711222333000181000000000000000000000010|3526071122233300018100000000000000000000001|"
                        + KEY,
                "35260711222333000181000000000000000000000010|352607112223330001810000000000000000000000100|"
                        + KEY,
                "35260711222333000181000000000000000000000010|35260711222333000181000000000000000000000010000000|"
                        + KEY,
                "35260711222333000181000000000000000000000010|35260711222333000181A00000000000000000000010|"
                        + KEY,
                "35260711222333000181000000000000000000000010|35260711222333000A81000000000000000000000010|"
                        + KEY
            })
    void consentAndEvidenceHaveTheirForm(String good, String bad, String detail) {
        refused(desk.submit("key", EntryDesk.body(1).replace(good, bad)), detail);
    }

    @ParameterizedTest
    @CsvSource({
        "document_number, enrollment.document_number",
        "granted_at, consent.granted_at",
        "ip_address, consent.ip_address",
        "user_agent, consent.user_agent",
        "term_version, consent.term_version",
        "consent_type, consent.consents[0].consent_type",
        "granted, consent.consents[0].granted",
        "type, evidence.type",
        "access_key, evidence.access_key",
        "enrollment, enrollment",
        "consent, consent",
        "evidence, evidence"
    })
    void whatIsRequiredMustBeThere(String member, String field) {
        String body = EntryDesk.body(1).replace("\"" + member + "\"", "\"other\"");

        refused(desk.submit("key", body), field + " is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|instant_win.won is required",
                "{'won': 1}|instant_win.won must be true or false",
                "{'won': true}|instant_win.prize_definition_id is required",
                "{'won': true, 'prize_definition_id': 'x'}|instant_win.prize_definition_id must be"
                        + " a UUID",
                "{'won': true, 'prize_definition_id': '01957b1c-0000-7000-8000-00000000f00d'}|"
                        + "instant_win.prize_definition_id must be one of GET /v1/prizes",
                "{'won': false, 'prize_definition_id': '01957b1c-0000-7000-8000-00000000f00d'}|"
                        + "instant_win.prize_definition_id must be absent when nothing was won"
            },
            quoteCharacter = '`')
    void aDeclaredWinHasItsForm(String win, String detail) {
        String body =
                EntryDesk.body(1)
                        .strip()
                        .replaceFirst("}$", ", \"instant_win\": " + win.replace('\'', '"') + "}");

        refused(desk.submit("key", body), detail);
    }

    @Test
    void aDocumentNumberHasItsCheckDigits() {
        refused(
                desk.submit("key", EntryDesk.body(1).replaceFirst("[0-9]{11}", "11111111111")),
                "enrollment.document_number must be a valid CPF or CNPJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "::1", "::ffff:192.0.2.1", "198.51.100.255", "0.0.0.0"})
    void everyFormOfAnAddressIsTaken(String address) {
        EntryDesk another = EntryDesk.withPrizes(installation);

        assertThat(
                        another.submit("key", EntryDesk.body(1).replace("203.0.113.7", address))
                                .status())
                .isEqualTo(202);
    }

    @Test
    void aLongUserAgentIsShortened() {
        EntryDesk another = EntryDesk.withPrizes(installation);
        String body = EntryDesk.body(1).replace("Mozilla/5.0", "\uD83D\uDC26".repeat(1025));

        String entryId = another.submit("key", body).text("entry_id");

        assertThat(installation.dynamoDb().scan(scan -> scan.tableName("Campaigns")).items())
                .filteredOn(item -> Attributes.text(item, "sk").equals("DETAILS#" + entryId))
                .singleElement()
                .satisfies(item ->
                        assertThat(Attributes.text(item, "userAgent"))
                                .isEqualTo("\uD83D\uDC26".repeat(1024)));
    }

    private void refused(Answered answered, String detail) {
        assertThat(answered.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
        assertThat(answered.status()).isEqualTo(422);
    }
}
