package fr.parvis.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Pages of the way from the first question to the receipt, which everybody walks: found by their address alone, since
/// the framework's search for who answers, and how, takes longer than the answer.
///
/// What fails in them becomes a page of [Failures], as anywhere else.
public interface DirectPages {

    /// What answers this method at this address; null when that is not here.
    @Nullable
    Answer find(String method, Address address);

    /// What makes the answer to a request.
    interface Answer {
        ResponseEntity<byte[]> to(HttpServletRequest request);
    }
}
