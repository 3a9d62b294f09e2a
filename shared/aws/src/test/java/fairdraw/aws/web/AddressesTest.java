package fairdraw.aws.web;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.domain.addresses.CheckedAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/hook, https://example.com/hook",
        "https://EXAMPLE.com:443/a?b=c%20d, https://EXAMPLE.com:443/a?b=c%20d",
        "https://b\u00fccher.example/hook, https://xn--bcher-kva.example/hook",
        "https://\u65e5\u672c.example:443?x=1, https://xn--wgv71a.example:443?x=1",
        "https://stra\u00dfe.example/, https://xn--strae-oqa.example/",
        "https://B\u00dcCHER.example./hook, https://xn--bcher-kva.example/hook",
        "https://b\u00fccher\u3002example/hook, https://xn--bcher-kva.example/hook",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/",
        "https://example.com., https://example.com.",
        "https://[2606:4700::1111]/, https://[2606:4700::1111]/",
        "https://192.0.2.1/x, https://192.0.2.1/x"
    })
    void anAddressIsCalledByItsHostInAscii(String given, String called) {
        assertThat(Addresses.check(given, Targets.PUBLIC))
                .isEqualTo(new CheckedAddress.Good(called));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://my_host.example.com/  | underscore
                    https://_dmarc.example.com/   | underscore
                    https://-a.example.com/       | labels of 1 to 63
                    https://a-.example.com/       | labels of 1 to 63
                    https://a..example.com/       | labels of 1 to 63
                    https://ex!mple.com/          | labels of 1 to 63
                    https://m\u00fcn_chen.example/ | underscore
                    https://b\u00fc\u200bcher.example/ | domain name (UTS 46)
                    https://xn--a.example/        | domain name (UTS 46)
                    https://xn--strase-nya\u00e9.example/ | domain name (UTS 46)
                    https://example.com:65536/    | port is 1 to 65535
                    https://example.com:0/        | port is 1 to 65535
                    https://example.com:00000/    | port is 1 to 65535
                    https://example.com:99999999999/ | port is 1 to 65535
                    https://user@example.com/     | without user, port and fragment
                    https://example.com/#a        | without user, port and fragment
                    ftp://example.com/            | https address
                    example.com                   | https address
                    https:///path                 | https address
                    https://                      | https address
                    https://example.com/\u00e9   | percent-encoded
                    https://example.com/a b       | percent-encoded
                    """)
    void theTrueFaultIsTold(String address, String fault) {
        for (Targets targets : new Targets[] {Targets.PUBLIC, Targets.ANY}) {
            assertThat(Addresses.check(address, targets))
                    .isInstanceOfSatisfying(
                            CheckedAddress.Bad.class,
                            bad -> assertThat(bad.what()).contains(fault));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/", "https://example.com:8443/", "https://localhost:1/"})
    void onlyADevelopersMachineCallsAnyPort(String address) {
        assertThat(Addresses.check(address, Targets.PUBLIC)).isInstanceOf(CheckedAddress.Bad.class);
        assertThat(Addresses.check(address, Targets.ANY)).isInstanceOf(CheckedAddress.Good.class);
    }

    @ParameterizedTest
    @EnumSource(Targets.class)
    void aHostIsNoLongerThanANameMayBe(Targets targets) {
        String label = "a".repeat(63);

        assertThat(Addresses.check("https://" + label + ".example/", targets))
                .isInstanceOf(CheckedAddress.Good.class);
        assertThat(Addresses.check("https://" + label + "a.example/", targets))
                .isInstanceOf(CheckedAddress.Bad.class);
        assertThat(Addresses.check("https://" + (label + '.').repeat(4) + "example/", targets))
                .isInstanceOf(CheckedAddress.Bad.class);
    }
}
