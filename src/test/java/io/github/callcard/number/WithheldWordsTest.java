package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that telephones, switchboards and mobile networks show for hidden callers, in the languages of their menus. */
class WithheldWordsTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    private static final String SHOWN = """
            Anonymous; Unknown number; Private caller; Caller ID withheld; No caller ID; Out of area; Unavailable; Not available; ID restricted; Blocked number; Unidentified caller; No CLI; Number withheld; Hidden ID; Unknown caller ID; Restricted; Payphone
            Ukjent nummer; Hemmelig nummer; Skjult nummer; Skjult nr; Anonymt anrop; Ukjent innringer; Privat nummer; Nummer ikke tilgjengelig; Utenfor område; Ukjent ID; Utilgjengelig; Sperret nummer; Ingen nummervisning
            Ukendt nummer; Hemmeligt nummer; Skjult nummer; Udeladt nummer; Privat nummer; Anonymt opkald; Ukendt opkalder; Ikke tilgængelig; Utilgængeligt; Blokeret nummer; Intet nummer; Nummer ikke vist
            Okänt nummer; Dolt nummer; Skyddat nummer; Hemligt nummer; Privat nummer; Okänd uppringare; Okänd; Ej tillgängligt; Otillgänglig; Spärrat nummer; Blockerat nummer; Anonymt samtal; Nummer saknas; Utanför område; Inget nummer; Okänd abonnent; Anonym; Hemlig
            Tuntematon numero; Salainen numero; Yksityinen numero; Salattu; Tuntematon soittaja; Ei numeroa; Estetty numero; Numero ei saatavilla; Anonyymi; Ei numeronäyttöä
            Óþekkt númer; Leyninúmer; Óþekktur; Falið númer; Ekkert númer
            Unbekannt; Unbekannte Nummer; Unterdrückt; Rufnummer unterdrückt; Unterdrückte Rufnummer; Anonym; Anonymer Anruf; Private Nummer; Privat; Keine Rufnummer; Nicht verfügbar; Rufnummer nicht übermittelt; Geheim; Geheimnummer; Gesperrt; Verborgen; Unbekannter Teilnehmer; Rufnummernunterdrückung
            Onbekend; Onbekend nummer; Anoniem; Anoniem nummer; Anonieme beller; Privénummer; Privé; Afgeschermd; Afgeschermd nummer; Geheim nummer; Verborgen nummer; Geblokkeerd; Niet beschikbaar; Nummer niet beschikbaar; Geen nummer; Onbekende beller; Geen nummerweergave; Buiten bereik; Anonieme oproep; Vertrouwelijk; Onderdrukt nummer; Geen nummerherkenning
            Inconnu; Numéro inconnu; Numéro masqué; Numéro privé; Privé; Masqué; Appel masqué; Appel privé; Appel anonyme; Anonyme; Correspondant inconnu; Non communiqué; Numéro caché; Caché; Indisponible; Numéro indisponible; Non disponible; Identité refusée; Confidentiel; Numéro secret; Secret; Hors zone; Sans numéro; Pas de numéro; Non identifié; N° masqué; Appelant inconnu; Abonné inconnu; Numéro restreint; Pas d'identification; Présentation interdite; Identifiant masqué
            Desconocido; Número desconocido; Número privado; Privado; Oculto; Número oculto; Anónimo; Llamada anónima; Llamada desconocida; No disponible; Número no disponible; Restringido; Sin identificar; Número restringido; Fuera de área; Sin número; No identificado; Identidad oculta; Confidencial; Reservado; Sin identificación
            Desconegut; Número desconegut; Número ocult; Ocult; Número privat; Privat; Anònim; Trucada anònima; Trucada desconeguda; No disponible; Restringit; Identitat oculta; Sense número; Trucada privada; Fora d'àrea; Número amagat; Sense identificar
            Número descoñecido; Descoñecido; Número agochado; Ezezaguna; Zenbaki ezkutua; Zenbaki pribatua; Ezkutuko zenbakia
            Desconhecido; Número desconhecido; Número privado; Privado; Oculto; Número oculto; Confidencial; Número confidencial; Restrito; Número restrito; Não identificado; Chamada não identificada; Anónimo; Anônimo; Chamada anónima; Indisponível; Não disponível; Fora de área; Sem número; Número particular; Reservado; Bloqueado; Sem identificação; Número não disponível; Privativo
            Sconosciuto; Numero sconosciuto; Numero privato; Privato; Anonimo; Chiamata anonima; Numero nascosto; Riservato; Numero riservato; Non disponibile; Numero non disponibile; Chiamante sconosciuto; Chiamata privata; Numero oscurato; Fuori area; Nessun numero
            Necunoscut; Număr necunoscut; Număr privat; Număr ascuns; Anonim; Apel anonim; Fără număr; Nu este disponibil; Indisponibil; Număr restricționat; Apelant necunoscut
            Nieznany; Numer nieznany; Numer prywatny; Numer zastrzeżony; Zastrzeżony; Ukryty numer; Anonimowy; Brak numeru; Niedostępny; Numer niedostępny; Połączenie anonimowe; Poza zasięgiem; Nieznany rozmówca; Prywatny
            Neznámé číslo; Skryté číslo; Soukromé číslo; Anonymní; Neznámý; Neznámý volající; Utajené číslo; Číslo není k dispozici; Nedostupné; Bez čísla; Anonymní volání
            Neznáme číslo; Skryté číslo; Súkromné číslo; Anonymné; Neznámy; Anonymný hovor; Utajené číslo; Nedostupné číslo; Neznámy volajúci
            Neznan; Neznana številka; Skrita številka; Zasebna številka; Anonimno; Anonimni klic; Ni na voljo; Neznan klicatelj
            Nepoznat; Nepoznat broj; Skriven broj; Skriveni broj; Privatni broj; Privatno; Tajni broj; Anoniman; Anonimni poziv; Nepoznati pozivatelj; Nepoznat pozivatelj; Nedostupno; Nedostupan broj; Nije dostupno; Zaštićen broj; Bez broja; Nema broja; Broj nije dostupan; Ograničen; Nepoznati broj; Izvan područja; Broj skriven
            Непознат број; Скривен број; Приватан број; Анониман; Непознат; Нема броја; Сакривен број
            Неизвестный номер; Неизвестен; Скрытый номер; Номер скрыт; Номер не определён; Не определен; Приватный номер; Частный номер; Аноним; Анонимный вызов; Недоступен; Номер недоступен; Без номера; Неизвестный абонент; Секретный номер
            Невідомий номер; Прихований номер; Приватний номер; Номер приховано; Анонім; Номер не визначено; Невідомий; Анонімний дзвінок
            Непознат номер; Скрит номер; Частен номер; Анонимен; Неизвестен номер; Таен номер; Личен номер
            Άγνωστος; Άγνωστος αριθμός; Απόκρυψη; Απόκρυψη αριθμού; Ανώνυμος; Ιδιωτικός αριθμός; Απόρρητος αριθμός; Ανώνυμη κλήση; Μη διαθέσιμος; Κρυφός αριθμός; Χωρίς αριθμό; Απόρρητο
            Ismeretlen; Ismeretlen szám; Rejtett szám; Titkos szám; Privát szám; Magánszám; Anonim; Névtelen; Ismeretlen hívó; Nem elérhető; Nincs szám; Rejtett hívószám; Anonim hívás; Számkijelzés nélkül
            Bilinmeyen numara; Gizli numara; Özel numara; Bilinmeyen; Bilinmeyen arayan; Anonim; Kısıtlı; Numara yok; Gizli; Mevcut değil; Naməlum nömrə; Gizli nömrə
            Tundmatu; Tundmatu number; Varjatud number; Privaatne number; Anonüümne; Peidetud number; Salastatud number; Number pole saadaval; Tundmatu helistaja
            Nezināms; Nezināms numurs; Slēpts numurs; Privāts numurs; Anonīms; Anonīms zvans; Nav pieejams
            Nežinomas; Nežinomas numeris; Paslėptas numeris; Privatus numeris; Slaptas numeris; Anonimas; Nėra numerio; Anoniminis skambutis
            I panjohur; Numër i fshehur; Numër privat; Numër i panjohur; Anonim
            חסוי; מספר חסוי; שיחה חסויה; חסום; מספר חסום; לא ידוע; מספר לא ידוע; לא מזוהה; שיחה לא מזוהה; פרטי; מספר פרטי; ללא זיהוי; אנונימי; מוסתר; מתקשר לא ידוע; לא זמין; אין מספר
            مجهول; رقم خاص; رقم مجهول; غير معروف; رقم غير معروف; رقم محجوب; رقم مخفي; غير متاح; مكالمة مجهولة; متصل مجهول; بدون رقم; محجوب
            ناشناس; شماره ناشناس; شماره خصوصی; خصوصی; شماره مخفی; نامشخص; شماره پنهان; نامعلوم نمبر
            अज्ञात; अज्ञात नंबर; निजी नंबर; अनजान कॉलर; गुप्त नंबर; অজানা নম্বর; უცნობი ნომერი; Անհայտ համար
            ไม่ทราบหมายเลข; หมายเลขส่วนตัว; เบอร์ส่วนตัว; ไม่แสดงหมายเลข; ซ่อนหมายเลข; ไม่ระบุชื่อ; ไม่ทราบ; หมายเลขที่ไม่รู้จัก
            Số riêng; Số ẩn; Số riêng tư; Số không xác định; Không xác định; Không rõ; Không có số; Số bị ẩn; Số bị chặn; Người gọi ẩn danh; Ẩn danh; Riêng tư; Không hiển thị số; Không biết; Số cá nhân; Không khả dụng; Cuộc gọi ẩn danh; Số bí mật; Không nhận diện; Số lạ
            Nomor tidak dikenal; Nomor pribadi; Nomor tersembunyi; Tidak diketahui; Anonim; Panggilan pribadi; Nombor peribadi; Nombor sulit; Tidak dikenali; Nomor disembunyikan; Tanpa nomor; Tiada nombor; Nambari isiyojulikana
            匿名; 匿名来电; 未知; 未知号码; 未知來電; 私人号码; 私人號碼; 隐藏号码; 隱藏號碼; 无法显示; 无法显示号码; 未显示号码; 未顯示號碼; 無來電顯示; 保密号码; 不显示号码; 无号码; 無號碼; 号码保密; 不明來電; 号码不可用; 号码未知; 來電號碼未顯示; 公用电话; 限制号码; 没有号码
            非通知; 非通知設定; 番号非通知; 通知不可能; 通知不可; 表示圏外; 公衆電話; 番号不明; 発信者不明; 発信者番号なし; 番号なし; 不明; 匿名; 非通知着信; 発信者番号非通知; 不明な番号; サービス競合
            ヒツウチ; ヒツウチデンワ; コウシュウデンワ; ヒョウジケンガイ; ツウチフカノウ; バンゴウフメイ; ナンバーヒツウチ; ナンバー ヒツウチ; フメイ; トクメイ; バンゴウナシ; ヒツウチセッテイ; ひつうち; こうしゅうでんわ
            ﾋﾂｳﾁ; ﾋﾂｳﾁﾃﾞﾝﾜ; ｺｳｼｭｳﾃﾞﾝﾜ; ﾋｮｳｼﾞｹﾝｶﾞｲ; ﾂｳﾁﾌｶﾉｳ; ﾊﾞﾝｺﾞｳﾌﾒｲ; ﾅﾝﾊﾞｰ ﾋﾂｳﾁ; ｻｰﾋﾞｽｷｮｳｺﾞｳ
            발신번호표시제한; 발신번호 표시 제한; 발신번호표시 제한; 발신번호 없음; 발신자 표시제한; 발신자 정보 없음; 알 수 없음; 알 수 없는 번호; 익명; 비공개; 번호 없음; 공중전화; 표시제한; 제한된 번호; 번호 비공개; 개인 번호; 알수없음; 발신번호 미표시; 차단된 번호
            """;

    static Stream<String> shown() {
        return Arrays.stream(SHOWN.split("[;\n]")).map(String::strip).filter(words -> !words.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whoIsHiddenIsWithheldHoweverItIsWritten(String words) {
        for (String spelling : spellings(words)) {
            assertThat(NORWAY.read(spelling).isWithheld()).as(spelling).isTrue();
        }
    }

    /** As a telephone shows it, louder, without accents, in brackets, with dots, and as address or name of a SIP caller. */
    private static List<String> spellings(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return List.of(
                words,
                words.toUpperCase(Locale.ROOT),
                words.toLowerCase(Locale.ROOT),
                isLatin(words) ? bare : words,
                Normalizer.normalize(words, Normalizer.Form.NFD),
                "<" + words + ">",
                "(" + words + ")",
                "[" + words + "]",
                words + ".",
                words.replace(' ', '.'),
                words.replace(' ', '_'),
                "sip:" + words.replace(' ', '.') + "@pbx.example.com",
                "\"" + words + "\" <sip:gateway@pbx.example.com>",
                "\"" + words + "\" <sip:" + words.replace(' ', '_') + "@10.0.0.1>;tag=1",
                "NMBR = " + words);
    }

    private static boolean isLatin(String words) {
        return words.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ｕｎｋｎｏｗｎ", "Hemmelignummer", "Privatnummer", "numeroprivato", "Ukendtnummer", "CLIR active"})
    void widthAndMissingSpacesHideNothing(String words) {
        assertThat(NORWAY.read(words).isWithheld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Privat AS",
                "Unknown Pleasures",
                "Anonymous",
                "Private Equity Partners",
                "Hidden Gem Café",
                "Secret Escapes",
                "Geheim & Söhne",
                "匿名希望株式会社",
                "Skjult nummer"
            })
    void whoShowsANumberIsNotHiddenWhateverTheName(String name) {
        String address = "\"" + name + "\" <sip:+4722123456@pbx.example.com>";

        assertThat(NORWAY.read(address).readings())
                .extracting(CallerNumber.Reading::e164)
                .containsExactly(4722123456L);
        assertThat(NORWAY.read("Private: 22 12 34 56").isWithheld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Privat AS",
                "Unknown Pleasures",
                "Private Equity Partners",
                "Geheim Logistik",
                "Secret Escapes",
                "Kari Ukjent Nordmann",
                "Number One",
                "Ola Skjulte",
                "匿名希望",
                "非常口",
                "Kein Schwein",
                "Caller",
                "Nummer"
            })
    void aNameThatOnlyHoldsSuchAWordIsAName(String name) {
        assertThat(NORWAY.read("\"" + name + "\" <sip:reception@pbx>").isWithheld())
                .isFalse();
        assertThat(NORWAY.read(name).isWithheld()).isFalse();
    }

    /** Each word of the file stands in it in a form that is found again. */
    @Test
    void noLanguageIsCutOff() {
        assertThat(shown().count()).isGreaterThan(500);
    }
}
