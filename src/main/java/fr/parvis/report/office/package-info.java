/// What the two office formats share: reproducible archives, words, colours, anchors, and lines cut into spans.
@NullMarked
package fr.parvis.report.office;

import org.jspecify.annotations.NullMarked;
