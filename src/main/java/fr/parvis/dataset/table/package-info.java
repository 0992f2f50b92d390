/// The rows of a CSV or XLSX file, whatever wrote it: read once, one at a time, never the whole file in memory.
@NullMarked
package fr.parvis.dataset.table;

import org.jspecify.annotations.NullMarked;
