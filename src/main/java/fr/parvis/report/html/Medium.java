package fr.parvis.report.html;

/// What a page is written for: the two differ in small things (folding, anchors, alternative texts), never in words.
enum Medium {
    SCREEN,
    PAPER
}
