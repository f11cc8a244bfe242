#include "cli/command/alliances/words.hpp"

namespace entente {

Form form(AllianceWords& words) {
    return {
        "alliances",
        "which negotiations to conclude: every alliance evaluated and ranked",
        {network_word(words.common)},
        {
            {"--plan", "ID", "a plan of the file; what follows says otherwise of it", &words.plan},
            {"--candidate", "ID", "an agreement or scenario that may be a member; several may be named",
             &words.candidates},
            {"--candidates-in-state", "STATE",
             "all agreements in this state are candidates; several may be named", &words.states},
            {"--pairs", "TEXT",
             "every link that could be opened is a candidate: \"MLT with ISL, SUR at cut up to 10 t\"",
             &words.pairs},
            {"--size", "N..M", "how many members an alliance has: 2, 0..3, all", &words.size},
            {"--future", "NAME[=CHANCE]",
             "a scenario as an assumption, none the unchanged one; several may be named", &words.futures},
            {"--objective",
             "NAME",
             "what should be small; several may be named, the first counts first",
             &words.objectives,
             {"unmet", "cost", "top_share", "hhi", "worst_loss", "effort"}},
            {"--require", "ID", "a candidate that every alliance has", &words.require},
            {"--forbid", "ID", "a candidate that no alliance has", &words.forbid},
            {"--budget", "EFFORT", "the most effort an alliance takes", &words.budget},
            {"--target", "TEXT", "what should be reached: \"top_share of TUR at most 65%\"", &words.targets},
            {"--top", "N", "only the first N rows of a table; 0: all", &words.top},
            {"--explain", "ALLIANCE", "where this one ranks and why; its members joined by +, or none",
             &words.explain},
            {"--uncertain", "", "how sure the ranking is: uncertain data drawn, and what flips it",
             &words.uncertainty.uncertain},
            {"--within", "PERCENT",
             "with --uncertain: search figures without interval too, so far up and down",
             &words.uncertainty.within},
            {"--samples", "N", "of uncertain data (1000 unless said), or orders to estimate values from",
             &words.uncertainty.samples},
            {"--seed", "N", "what is drawn: the same seed draws the same", &words.uncertainty.seed},
            {"--front", "FILE", "plot what no other beats, by the first two objectives, to a file of SVG",
             &words.front},
            {"--gains", "FILE",
             "plot who gains and who loses by the best alliance, or by that of --explain, to a file of SVG",
             &words.gains},
            {"--interactions", "FILE", "plot which candidates help or spare each other to a file of SVG",
             &words.interactions},
            {"--draw", "FILE", "draw the network with what that alliance changes; .svg, .png, .pdf or .dot",
             &words.draw},
            {"--shard", "K/N", "with -o FILE.sqlite: only the K-th of N equal parts, for many machines",
             &words.shard},
            {"--theme", "THEME", "the colours of plots and drawing", &words.theme, {"light", "dark"}},
        },
        common_options(words.common),
        {"entente alliances graphs/rare-earths.yaml --plan turkey",
         "entente alliances graphs/rare-earths.yaml --plan turkey --explain tur-usa-ree+value-addition",
         "entente alliances graphs/tutorial.yaml --candidate fji-mlt-offtake --candidate new-pit --future "
         "none "
         "--future squeeze --for NORTH",
         "entente alliances graphs/tutorial.yaml --plan fiji --target \"unmet of CPV at most 10%\" --front "
         "front.svg"},
        "Every set of the candidates is evaluated in every future by the supply of least cost: its members "
        "are in\n"
        "force, all others keep their state. An alliance is best if no other is as good in every objective "
        "and\n"
        "better in one; where there are several futures, by what is expected or, without chances, by the "
        "worst.\n"
        "What a candidate is worth is its part in lowering the first objective: on average over all orders "
        "in which\n"
        "candidates could join (Shapley), or over all alliances of the others (Banzhaf); that takes all sets "
        "of\n"
        "them. Where they are too many, or sizes and budget leave some out, --samples draws orders and sets, "
        "and\n"
        "shows margins: half of a 95 % confidence interval. Two are complements if they are worth more\n"
        "together than each for itself. Greedy adds the best member each time; where members help only\n"
        "together it misses the best.\n"
        "\n"
        "With --uncertain the ranking is made again in samples of all data that lie between two figures: how "
        "often an\n"
        "alliance is first, second and third, bounds of unmet demand, and the datum that alone, changed "
        "least, puts\n"
        "another alliance first.\n"
        "\n"
        "With -o FILE.sqlite every result is stored as soon as its block is done: killed at any moment, the "
        "same call\n"
        "goes on. The table `about` in the file says what its columns mean. On many machines each evaluates "
        "a shard,\n"
        "and one unites them:\n"
        "  entente alliances NETWORK --plan ID --shard 3/16 -o part-3.sqlite\n"
        "  entente alliances merge all.sqlite part-*.sqlite\n"
        "As an array of SLURM: sbatch --array=1-16 --wrap 'entente alliances NETWORK --plan ID --shard\n"
        "$SLURM_ARRAY_TASK_ID/16 -o part-$SLURM_ARRAY_TASK_ID.sqlite'"};
}

}  // namespace entente
