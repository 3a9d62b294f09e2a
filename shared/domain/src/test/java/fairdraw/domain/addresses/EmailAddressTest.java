package fairdraw.domain.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    private static final IDNA ICU =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Ada@Example.COM,                     ada@example.com
                    ' ada@example.com\t',                ada@example.com
                    ada@example.com.,                    ada@example.com
                    ada@example。com,                    ada@example.com
                    ada@example．com｡,                   ada@example.com
                    ada@ＥＸＡＭＰＬＥ.com,              ada@example.com
                    jose\u0301@example.com,              jos\u00e9@example.com
                    JOS\u00c9@example.com,               jos\u00e9@example.com
                    ada@BÜCHER.example,                  ada@xn--bcher-kva.example
                    ada@bu\u0308cher.example,            ada@xn--bcher-kva.example
                    ada@XN--BCHER-KVA.example,           ada@xn--bcher-kva.example
                    ada@straße.example,                  ada@xn--strae-oqa.example
                    ada@strasse.example,                 ada@strasse.example
                    ada@STRA\u1e9eE.example,             ada@xn--strae-oqa.example
                    ada@βόλος.example,                   ada@xn--nxasmm1c.example
                    ada@βόλοσ.example,                   ada@xn--nxasmq6b.example
                    ada@ΒΌΛΟΣ.example,                   ada@xn--nxasmq6b.example
                    ada@ﬁsh.example,                     ada@fish.example
                    ada@例え.テスト,                     ada@xn--r8jz45g.xn--zckzah
                    a.d.a+x@example.com,                 a.d.a+x@example.com
                    """)
    void everySpellingHasOneNormalForm(String spelling, String normal) {
        assertThat(EmailAddress.parse(spelling)).map(EmailAddress::text).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@localhost.",
                "mailto:ada@example.com",
                "<ada@example.com>",
                "Ada <ada@example.com>",
                "ada@@example.com",
                "ada@b@example.com",
                "a da@example.com",
                "ada@exa mple.com",
                "\"ada\"@example.com",
                "ada(x)@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "a..da@example.com",
                "ada@.example.com",
                "ada@example..com",
                "ada@example.com..",
                "ada@-example.com",
                "ada@example-.com",
                "ada@exam_ple.com",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@example.com/x",
                "ada@a⒈example.com",
                "ada@xn--.example",
                "ada@xn--example.com",
                "ada@xn--strasse-.de",
                "ada@xn--BCHER-kv.example",
                "ada＠example.com",
                "ada@exa\u0338mple..com",
                "\u0301ada@example.com",
                "ada@\u0301example.com",
                "ada,bob@example.com",
                "ada;bob@example.com",
                "a\\da@example.com",
                "ada@例\uFFFDえ.example",
                "jos\uFFFD@example.com"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void whatNobodySeesIsRefusedWhereverItStands() {
        List<String> taken = new ArrayList<>();
        List<Integer> unseen = new ArrayList<>();
        for (int point = 0x7F; point <= Character.MAX_CODE_POINT; point++) {
            int type = Character.getType(point);
            if (type == Character.FORMAT
                    || type == Character.CONTROL
                    || type == Character.SPACE_SEPARATOR
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE
                    || (type == Character.PRIVATE_USE && point < 0xF0010)
                    || (point >= 0xFE00 && point <= 0xFE0F)
                    || (point >= 0xE0000 && point <= 0xE01EF)) {
                unseen.add(point);
            }
        }
        unseen.addAll(List.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x2800, 0x3164, 0xFFA0));
        for (int point : unseen) {
            String c = Character.toString(point);
            Stream.of(
                            c + "ada@example.com",
                            "a" + c + "da@example.com",
                            "ada" + c + "@example.com",
                            "ada@" + c + "example.com",
                            "ada@exa" + c + "mple.com",
                            "ada@example.com" + c)
                    .filter(text -> EmailAddress.parse(text).isPresent())
                    .forEach(taken::add);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void anInvisibleCharacterIsRefusedInAnALabelToo() {
        StringBuilder ascii = new StringBuilder();
        ICU.nameToASCII(
                "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example", ascii, new IDNA.Info());

        assertThat(ascii.toString()).startsWith("xn--");
        assertThat(EmailAddress.parse("ada@" + ascii)).isEmpty();
    }

    @Test
    void lengthsAreInOctets() {
        String local = "l".repeat(64);
        String domain = ("d".repeat(62) + '.').repeat(2) + "d".repeat(59) + ".com";
        assertThat(EmailAddress.parse(local + '@' + domain)).isPresent();
        assertThat(EmailAddress.parse(local + "l@example.com")).isEmpty();
        assertThat(EmailAddress.parse(local + '@' + "d." + domain)).isEmpty();
        assertThat(EmailAddress.parse("\u00e9".repeat(32) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("\u00e9".repeat(33) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("ada@" + "d".repeat(63) + ".com")).isPresent();
        assertThat(EmailAddress.parse("ada@" + "d".repeat(64) + ".com")).isEmpty();
        assertThat(EmailAddress.parse("ada@" + "ü".repeat(60) + ".com")).isEmpty();
    }

    @Test
    void onlyANormalFormIsAnAddress() {
        assertThatThrownBy(() -> new EmailAddress("Ada@example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ada");
        assertThat(new EmailAddress("ada@example.com")).hasToString("an e-mail address");
    }

    @Test
    void everyCharacterOfADomainIsMappedAsByIcuOrRefused() {
        List<String> others = new ArrayList<>();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String name = "a" + Character.toString(point) + "b.example";
            if (Visible.isVisible(name) && !ascii(name).equals(icu(name))) {
                others.add("U+%04X".formatted(point));
            }
        }
        assertThat(others).isEmpty();
    }

    private static Optional<String> ascii(String name) {
        return HostName.read(name) instanceof HostName.Ascii(var ascii)
                ? Optional.of(ascii)
                : Optional.empty();
    }

    @Test
    void everySpellingOfOneAddressIsOnePersonAndNoTwoPeopleAreOne() {
        long seed = 20260701;
        Random random = new Random(seed);
        Map<String, String> people = new HashMap<>();
        for (int n = 0; n < 3_000; n++) {
            String local = word(random, "abcz09+.é日ñß").replaceAll("^[.]+|[.]+$|[.](?=[.])", "x");
            String domain = word(random, "abcüößéя日") + "." + word(random, "deé") + "x.example";
            Optional<String> host = icu(domain);
            Optional<EmailAddress> address = EmailAddress.parse(local + "@" + domain);
            assertThat(address.isPresent()).as("seed %s, %s", seed, n).isEqualTo(host.isPresent());
            if (address.isEmpty()) {
                continue;
            }
            String person = Normalizer.normalize(local, Normalizer.Form.NFC) + "@" + host.get();
            for (int spelling = 0; spelling < 8; spelling++) {
                String spelt = spelt(random, local) + "@" + speltHost(random, domain, host.get());
                assertThat(EmailAddress.parse(spelt))
                        .as("seed %s, %s: %s of %s", seed, n, spelt, person)
                        .isEqualTo(address);
            }
            assertThat(people.put(address.get().text(), person)).isIn(null, person);
        }
    }

    @Test
    void aNormalFormIsItsOwn() {
        List<String> changed = new ArrayList<>();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String c = Character.toString(point);
            Stream.of("a" + c + "\u0301@example.com", "ada@b" + c + "c.example")
                    .flatMap(text -> EmailAddress.parse(text).stream())
                    .map(EmailAddress::text)
                    .filter(text ->
                            EmailAddress.parse(text)
                                    .filter(address -> address.text().equals(text))
                                    .isEmpty())
                    .forEach(changed::add);
        }
        assertThat(changed).isEmpty();
    }

    private static String spelt(Random random, String local) {
        String cased = local.replace("ß", "\u0000").toUpperCase(Locale.ROOT).replace('\u0000', 'ß');
        String text = random.nextBoolean() ? cased : local;
        return Normalizer.normalize(
                text, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
    }

    private static String speltHost(Random random, String domain, String ascii) {
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> ascii;
                    case 1 -> ascii.toUpperCase(Locale.ROOT);
                    case 2 -> Normalizer.normalize(spelt(random, domain), Normalizer.Form.NFD);
                    default ->
                            domain.replace('.', "。．｡".charAt(random.nextInt(3)))
                                    .replace("x", "ｘ")
                                    .replace("e", "Ｅ");
                };
        return text + (random.nextBoolean() ? "." : "");
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(3);
        while (word.length() < length) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static Optional<String> icu(String name) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        ICU.nameToASCII(name, ascii, info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
    }
}
