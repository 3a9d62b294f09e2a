package fairdraw.aws.web;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.domain.addresses.CheckedAddress;
import fairdraw.domain.addresses.HostName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The check of addresses that outsiders name: whether they may be called, and in which form. */
public final class Addresses {

    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int HIGHEST_PORT = 65_535;

    /** The parts of a URI that begins with an authority (RFC 3986, appendix B). */
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#]*)"
                            + "(?<rest>[^#]*)(?<fragment>#.*)?",
                    Pattern.DOTALL);

    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?<user>.*@)?(?<host>\\[[^\\]]*]|[^:@\\[\\]]*)(:(?<port>[0-9]*))?",
                    Pattern.DOTALL);

    private static final String PUBLIC_FORM =
            "a public https address without user, port and fragment";
    private static final String PORT_RANGE = "an address whose port is 1 to " + HIGHEST_PORT;
    private static final String ASCII =
            "an address whose path and query have all but printable ASCII percent-encoded";

    private Addresses() {}

    /** Checks the form of an address; whether its host is public is checked when it is called. */
    public static CheckedAddress check(String text, Targets targets) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || !isScheme(parts.group("scheme"), targets)) {
            return new CheckedAddress.Bad(PUBLIC_FORM);
        }
        Matcher authority = AUTHORITY.matcher(parts.group("authority"));
        if (!authority.matches()
                || authority.group("user") != null
                || parts.group("fragment") != null) {
            return new CheckedAddress.Bad(PUBLIC_FORM);
        }
        Optional<String> portFault = portFault(authority.group("port"), targets);
        if (portFault.isPresent()) {
            return new CheckedAddress.Bad(portFault.get());
        }
        if (!parts.group("rest").chars().allMatch(c -> '!' <= c && c <= '~')) {
            return new CheckedAddress.Bad(ASCII);
        }
        return switch (host(authority.group("host"))) {
            case CheckedAddress.Bad bad -> bad;
            case CheckedAddress.Good(var host) -> {
                String address =
                        parts.group("scheme")
                                + "://"
                                + host
                                + port(authority.group("port"))
                                + parts.group("rest");
                yield isUri(address)
                        ? new CheckedAddress.Good(address)
                        : new CheckedAddress.Bad(PUBLIC_FORM);
            }
        };
    }

    private static boolean isScheme(String scheme, Targets targets) {
        return switch (targets) {
            case PUBLIC -> scheme.equalsIgnoreCase(HTTPS);
            case ANY -> scheme.equalsIgnoreCase(HTTPS) || scheme.equalsIgnoreCase("http");
        };
    }

    private static String port(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? "" : ":" + digits;
    }

    private static Optional<String> portFault(@Nullable String digits, Targets targets) {
        if (digits == null || digits.isEmpty()) {
            return Optional.empty();
        }
        String plain = digits.replaceFirst("^0+(?=.)", "");
        boolean isPort =
                plain.length() <= 5
                        && Integer.parseInt(plain) >= 1
                        && Integer.parseInt(plain) <= HIGHEST_PORT;
        if (!isPort) {
            return Optional.of(PORT_RANGE);
        }
        return targets == Targets.PUBLIC && Integer.parseInt(plain) != HTTPS_PORT
                ? Optional.of(PUBLIC_FORM)
                : Optional.empty();
    }

    private static CheckedAddress host(String given) {
        if (given.isEmpty() || given.startsWith("[")) {
            // The parsing as a URI below decides about IPv6 addresses.
            return given.isEmpty()
                    ? new CheckedAddress.Bad(PUBLIC_FORM)
                    : new CheckedAddress.Good(given);
        }
        return switch (HostName.read(given)) {
            case HostName.Ascii(var name) ->
                    // An ASCII name is called, and shown, as it was written.
                    new CheckedAddress.Good(given.chars().allMatch(c -> c < 0x80) ? given : name);
            case HostName.Fault fault -> new CheckedAddress.Bad(lack(fault));
        };
    }

    private static String lack(HostName.Fault fault) {
        return switch (fault) {
            case NO_DOMAIN_NAME -> "an address whose host is a domain name (UTS 46)";
            case UNDERSCORE ->
                    "an address whose host has no underscore, which host names do not have"
                            + " (RFC 1123)";
            case LABEL ->
                    "an address whose host has labels of 1 to 63 letters, digits and hyphens,"
                            + " none first or last (RFC 1123)";
            case LENGTH -> "an address whose host has at most 253 characters (RFC 1035)";
        };
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).parseServerAuthority().getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
