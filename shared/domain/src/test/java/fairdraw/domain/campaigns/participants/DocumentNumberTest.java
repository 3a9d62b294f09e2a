package fairdraw.domain.campaigns.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentNumberTest {

    /** The last is the Federal Revenue's own example of a CNPJ with letters. */
    @ParameterizedTest
    @CsvSource({
        "529.982.247-25, 52998224725, false",
        "52998224725, 52998224725, false",
        "111.444.777-35, 11144477735, false",
        "11.222.333/0001-81, 11222333000181, true",
        "00.000.000/0001-91, 00000000000191, true",
        "12.ABC.345/01DE-35, 12ABC34501DE35, true",
        "12abc34501de35, 12ABC34501DE35, true"
    })
    void aGoodNumberIsKnownWithAndWithoutPunctuation(String text, String bare, boolean company) {
        assertThat(DocumentNumber.parse(text))
                .hasValueSatisfying(document -> {
                    assertThat(document.text()).isEqualTo(bare);
                    assertThat(document.isCompany()).isEqualTo(company);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "529.982.247-2",
                "529.982.247-26",
                "529.982.247-15",
                "529.982.247-255",
                "000.000.000-00",
                "111.111.111-11",
                "999.999.999-99",
                "52998224725x",
                "5299822472A",
                "11.222.333/0001-80",
                "11.222.333/0001-91",
                "00.000.000/0000-00",
                "12.ABC.345/01DE-36",
                "12.ABC.345/01DE-3E",
                "12ABC34501DÉ35",
                "٥٢٩٩٨٢٢٤٧٢٥"
            })
    void aBadNumberIsNone(String text) {
        assertThat(DocumentNumber.parse(text)).isEmpty();
    }

    @Test
    void everyOtherCheckDigitIsWrong() {
        for (String good : new String[] {"52998224725", "11222333000181", "12ABC34501DE35"}) {
            for (int at = good.length() - 2; at < good.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String text = good.substring(0, at) + digit + good.substring(at + 1);
                    if (digit != good.charAt(at)) {
                        assertThat(DocumentNumber.parse(text)).as(text).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void itDoesNotShowItself() {
        assertThat(DocumentNumber.parse("52998224725").orElseThrow().toString())
                .doesNotContain("529");
    }
}
