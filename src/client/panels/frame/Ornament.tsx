/** The ram's-horn scroll (қошқар мүйіз), drawn for this game: a pair of horns rising from one stem. Decoration only. */
export function Ornament({ className = '' }: { className?: string }) {
  return (
    <svg className={`ornament ${className}`} viewBox="0 0 240 40" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M4 34H88M152 34h84" />
        <Horns />
        <g transform="matrix(-1 0 0 1 240 0)">
          <Horns />
        </g>
        <path d="M120 37l-6-7 6-7 6 7z" fill="currentColor" stroke="none" />
      </g>
    </svg>
  );
}

function Horns() {
  return (
    <>
      <path d="M120 34C104 34 92 26 92 16C92 8 98 4 104 4C110 4 114 8 114 13C114 17 111 20 107 20C104 20 102 18 102 15.500" />
      <path d="M88 34C76 34 66 29 66 21C66 15 70.500 12 75 12C79 12 82 15 82 18.500C82 21.500 80 23 77.500 23" />
    </>
  );
}
