package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.chancery.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PlainErrorPageTest {

    private final MockMvcTester http;

    PlainErrorPageTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void whoeverMeetsAFaultBeforeSigningInReadsASentenceInTheirLanguage() {
        var french = failed(HttpStatus.INTERNAL_SERVER_ERROR, Locale.FRENCH);
        assertThat(french).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR).hasContentTypeCompatibleWith("text/html");
        assertThat(french)
                .bodyText()
                .contains("lang=\"fr\" dir=\"ltr\"")
                .contains("Cette page n’a pas pu être affichée")
                .doesNotContain("the reason", "Exception");
        assertThat(failed(HttpStatus.INTERNAL_SERVER_ERROR, Locale.of("ar")))
                .bodyText()
                .contains("lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void whatMayNotBeDoneLooksLikeWhatIsNotThere() {
        var forbidden = failed(HttpStatus.FORBIDDEN, Locale.ENGLISH);
        assertThat(forbidden).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("There is nothing here");
    }

    @Test
    void nobodyOpensThePageOfFaultsByItsAddress() {
        assertThat(http.get().uri("/error").accept(MediaType.TEXT_HTML)).hasStatus3xxRedirection();
    }

    private MvcTestResult failed(HttpStatus status, Locale locale) {
        return http.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .locale(locale)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status.value())
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the reason"))
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                })
                .exchange();
    }
}
