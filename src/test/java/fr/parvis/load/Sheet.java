package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;

/// A check page with everything answered: what its button would send.
///
/// @param body `application/x-www-form-urlencoded`
record Sheet(String action, String body) {

    private static final Pattern RECEIPT = Pattern.compile("/fr/recus/([0-9A-Z-]+)\\?\\w+");

    static Sheet atChecking(Connection connection, String words) throws IOException {
        Form first = Form.of(connection.get(Served.SURVEY).body()).orElseThrow();
        return of(connection.post(first.action(), first.filled(words, 0)).body(), words);
    }

    static Sheet of(String page, String words) {
        Form form = Form.of(page).orElseThrow();
        return new Sheet(form.action(), form.filled(words, 0));
    }

    Connection.Answer send(Connection connection) throws IOException {
        return connection.post(action, body);
    }

    /// Sends it; the code of its receipt.
    String receipt(Connection connection) throws IOException {
        return code(send(connection));
    }

    static String code(Connection.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        var found = RECEIPT.matcher(answer.headers().get("location"));
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }
}
