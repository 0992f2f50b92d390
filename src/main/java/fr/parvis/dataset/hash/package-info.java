/// Hashes on their way into a digest: collected in any order, sorted, one a line.
@NullMarked
package fr.parvis.dataset.hash;

import org.jspecify.annotations.NullMarked;
