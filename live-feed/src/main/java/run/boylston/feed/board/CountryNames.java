package run.boylston.feed.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a country is called in the page's languages, by its three letters: those of ISO 3166 or those of the Olympics. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = Arrays.stream("en es fr de ja am".split(" "))
            .map(Locale::forLanguageTag)
            .toList();

    /** Where sport has other letters. */
    private static final String OLYMPIC =
            """
            ALG DZ ANG AO ANT AG ARU AW BAH BS BAN BD BAR BB BER BM BHU BT BIZ BZ BOT BW BRU BN BUL BG BUR BF CAM KH CAY KY
            CGO CG CHA TD CHI CL CRC CR CRO HR DEN DK ESA SV FIJ FJ GAM GM GBS GW GEQ GQ GER DE GRE GR GRN GD GUA GT GUI GN
            HAI HT HON HN INA ID IRI IR ISV VI IVB VG KOS XK KSA SA KUW KW LAT LV LBA LY LES LS LIB LB MAD MG MAS MY MAW MW
            MGL MN MON MC MRI MU MTN MR MYA MM NCA NI NED NL NEP NP NGR NG NIG NE OMA OM PAR PY PHI PH PLE PS POR PT PUR PR
            RSA ZA SAM WS SEY SC SKN KN SLO SI SOL SB SRI LK SUD SD SUI CH TAN TZ TOG TG TPE TW UAE AE URU UY VAN VU VIE VN
            VIN VC ZAM ZM ZIM ZW""";

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private CountryNames() {}

    /** Folded words; none for letters that no country has. */
    static String of(String threeLetters) {
        return Optional.ofNullable(TWO_LETTERS.get(threeLetters.toUpperCase(Locale.ROOT)))
                .map(two -> new Locale.Builder().setRegion(two).build())
                .map(CountryNames::names)
                .orElse("");
    }

    private static String names(Locale country) {
        return LANGUAGES.stream()
                .map(country::getDisplayCountry)
                .map(SearchKey::fold)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> twoLetters() {
        var found = new HashMap<String, String>();
        var olympic = OLYMPIC.split("\\s+");
        for (int i = 0; i < olympic.length; i += 2) {
            found.put(olympic[i], olympic[i + 1]);
        }
        for (var two : Locale.getISOCountries()) {
            found.put(new Locale.Builder().setRegion(two).build().getISO3Country(), two);
        }
        return found;
    }
}
