package org.chancery.export;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.security.ProfileService;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves lists as CSV files to whoever is signed in. */
@RestController
class ExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SENTENCE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ExportService exports;
    private final ProfileService profile;
    private final I18NProvider translations;
    private final Clock clock;

    ExportController(ExportService exports, ProfileService profile, I18NProvider translations, Clock clock) {
        this.exports = exports;
        this.profile = profile;
        this.translations = translations;
        this.clock = clock;
    }

    // Written by the request's own thread: transaction and user are bound to it.
    @GetMapping("/" + ExportLinks.PATH + "{name}.csv")
    void csv(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        exports.write(name, parameters, () -> open(name, response));
    }

    private OutputStream open(String name, HttpServletResponse response) {
        String file = "chancery-" + name + "-" + LocalDate.now(clock) + ".csv";
        response.setContentType(CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return answer(refusal instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, refusal);
    }

    @ExceptionHandler
    ResponseEntity<String> denied(AccessDeniedException denied) {
        return answer(HttpStatus.NOT_FOUND, new NotFound());
    }

    private ResponseEntity<String> answer(HttpStatus status, Refusal refusal) {
        String sentence = translations.getTranslation(
                refusal.messageKey(), profile.preferences().language().locale(), refusal.arguments());
        return ResponseEntity.status(status).contentType(SENTENCE).body(sentence);
    }
}
