package fairdraw.functions.requests;

import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.functions.json.JsonBody;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The reader of a participant's consent. */
final class ConsentReader {

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final int LONGEST_VERSION = 64;
    private static final String ADDRESS_MEMBER = "ip_address";
    private static final String CHOICES_MEMBER = "consents";

    private ConsentReader() {}

    static Consent read(JsonBody body) {
        return new Consent(
                body.instant("granted_at"),
                address(body),
                shortened(body.text("user_agent")),
                body.text("term_version", LONGEST_VERSION),
                choices(body));
    }

    private static String address(JsonBody body) {
        String text = body.text(ADDRESS_MEMBER);
        if (body.has(ADDRESS_MEMBER) && !IPV4.matcher(text).matches() && !isVersion6(text)) {
            body.refuse(ADDRESS_MEMBER, "an IPv4 or IPv6 address");
        }
        return text;
    }

    /**
     * Whether the text is an IPv6 address; the pattern admits no host name, so nothing is ever
     * resolved.
     */
    private static boolean isVersion6(String text) {
        if (!IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String shortened(String userAgent) {
        int length = userAgent.codePointCount(0, userAgent.length());
        return length <= Consent.LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(
                        0, userAgent.offsetByCodePoints(0, Consent.LONGEST_USER_AGENT));
    }

    private static List<Consent.Choice> choices(JsonBody body) {
        List<Consent.Choice> choices =
                body.optionalObjects(CHOICES_MEMBER).orElse(List.of()).stream()
                        .map(ConsentReader::choice)
                        .toList();
        if (choices.stream().map(Consent.Choice::type).distinct().count() < choices.size()) {
            body.refuse(CHOICES_MEMBER, "a list without the same consent_type twice");
        }
        return choices;
    }

    private static Consent.Choice choice(JsonBody body) {
        return new Consent.Choice(
                body.choice(
                        "consent_type", Arrays.asList(Consent.Type.values()), Consent.Type::word),
                body.flag("granted"));
    }
}
