package fairdraw.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A currency or fund of the ISO 4217 list as of 2026-01-01, without the codes that have no minor
 * unit (precious metals, XDR, XSU, XUA, the bond units, XTS, XXX). The JDK's list is as of another
 * day and differs between versions.
 *
 * @param code three capital letters
 * @param decimals the digits of its minor unit
 */
public record Currency(String code, int decimals) {

    private static final Map<String, Currency> ALL = new HashMap<>();

    static {
        add(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
        add(
                2,
                "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP"
                        + " BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP"
                        + " ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS"
                        + " INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD"
                        + " MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB"
                        + " PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS"
                        + " SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU"
                        + " UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG");
        add(3, "BHD IQD JOD KWD LYD OMR TND");
        add(4, "CLF UYW");
    }

    private static void add(int decimals, String codes) {
        for (String code : List.of(codes.split(" "))) {
            ALL.put(code, new Currency(code, decimals));
        }
    }

    /** Returns the currency with that code, in letters of either case; empty for any other text. */
    public static Optional<Currency> of(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c < 0x80)
                ? Optional.ofNullable(ALL.get(code.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
