package fr.parvis.report;

import java.util.List;
import java.util.stream.Stream;

/// Every quote of a report, those within notices included.
public final class Quotes {

    private Quotes() {}

    public static List<Block.Quote> of(Report report) {
        return report.chapters().stream()
                .flatMap(chapter -> in(chapter.blocks()))
                .toList();
    }

    private static Stream<Block.Quote> in(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Quote quote -> Stream.of(quote);
            case Block.Notice notice -> in(notice.blocks());
            case Block.Heading _,
                    Block.Paragraph _,
                    Block.Finding _,
                    Block.Items _,
                    Block.Statements _,
                    Block.Facts _,
                    Block.Table _,
                    Block.Picture _,
                    Block.Code _ -> Stream.empty();
        });
    }
}
